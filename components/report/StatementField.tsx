import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';
import type { Drafter } from '../../utils/coach/draft/drafter.ts';
import { Field } from '../base/Field.tsx';
import { TextArea } from '../base/TextArea.tsx';
import { BigWordQuestion } from './BigWordQuestion.tsx';
import { withStatement } from './changes.ts';
import { DraftFromQuote } from './DraftFromQuote.tsx';
import type { FormDoor } from './door.ts';
import { NearProblems } from './NearProblems.tsx';
import { errorAt } from './pointer.ts';
import { useBigWord } from './useBigWord.ts';
import type { Draft } from './useDraft.ts';
import type { Near } from './useNear.ts';
import { usePaused } from './usePaused.ts';
import { useWish } from './useWish.ts';
import { WishNotice } from './WishNotice.tsx';

interface Props {
  call: FormDoor['call'];
  draft: Draft;
  statementRef: RefObject<HTMLTextAreaElement | null>;
  drafter: Drafter;
  near: Near;
}

/** The problem in the seller's words, and what helps with them. */
export function StatementField({ call, draft, statementRef, drafter, near }: Props) {
  const { report, errors, change } = draft;
  const { statement, drafted } = report.problem;
  const draftId = useId();
  const [paused, pause] = usePaused(statement);
  const toStatement = (): void => statementRef.current?.focus();
  const wish = useWish(call, draft, paused, toStatement);
  const bigWord = useBigWord(call, draft, paused, wish.judging || wish.stage !== 'none');
  const leave = (): void => {
    pause();
    wish.leave();
  };
  return (
    <div>
      <Field
        label="What is the problem?"
        hint="What goes wrong for them, in a sentence. What they asked for has its own place below."
        error={errorAt(errors, '/problem/statement')}
        required
      >
        {(field) => (
          <TextArea
            {...field}
            {...(drafted && { 'aria-describedby': `${draftId} ${field['aria-describedby'] ?? ''}` })}
            areaRef={statementRef}
            rows={3}
            value={statement}
            onBlur={leave}
            onInput={(typed) => change('/problem/statement', (now) => withStatement(now, typed))}
          />
        )}
      </Field>
      <DraftFromQuote id={draftId} draft={draft} drafter={drafter} statementRef={statementRef} />
      <WishNotice wish={wish} />
      <BigWordQuestion bigWord={bigWord} toField={toStatement} />
      <NearProblems near={near} keys={wish.stage === 'none'} toField={toStatement} />
    </div>
  );
}

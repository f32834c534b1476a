import type { RefObject } from 'preact';
import type { Drafter } from '../../utils/coach/draft/drafter.ts';
import { Field } from '../base/Field.tsx';
import { TextArea } from '../base/TextArea.tsx';
import { withStatement } from './changes.ts';
import { DRAFTED, DraftFromQuote } from './DraftFromQuote.tsx';
import { errorAt } from './pointer.ts';
import type { Draft } from './useDraft.ts';

interface Props {
  draft: Draft;
  statementRef: RefObject<HTMLTextAreaElement | null>;
  drafter: Drafter;
}

/** The problem in the seller's words, and what helps with them. */
export function StatementField({ draft, statementRef, drafter }: Props) {
  const { report, errors, change } = draft;
  const { statement, drafted } = report.problem;
  return (
    <div>
      <Field
        label="What is the problem?"
        hint="What goes wrong for them, in a sentence. What they asked for has its own place below."
        error={errorAt(errors, '/problem/statement')}
        mark={drafted ? DRAFTED : null}
        required
      >
        {(field) => (
          <TextArea
            {...field}
            areaRef={statementRef}
            rows={3}
            value={statement}
            onInput={(typed) => change('/problem/statement', (now) => withStatement(now, typed))}
          />
        )}
      </Field>
      <DraftFromQuote draft={draft} drafter={drafter} statementRef={statementRef} />
    </div>
  );
}

import { useRef } from 'preact/hooks';
import { Field } from '../base/Field.tsx';
import { TextArea } from '../base/TextArea.tsx';
import { BigWordQuestion } from './BigWordQuestion.tsx';
import { orNull } from './changes.ts';
import type { FormDoor } from './door.ts';
import { errorAt } from './pointer.ts';
import { useBigWord } from './useBigWord.ts';
import type { Draft } from './useDraft.ts';
import { usePaused } from './usePaused.ts';

/** What the problem costs the customer, in the seller's words; a number is asked for where a big word stands for it. */
export function CostField({ call, draft }: { call: FormDoor['call']; draft: Draft }) {
  const { report, errors, change } = draft;
  const areaRef = useRef<HTMLTextAreaElement>(null);
  const cost = report.impact.cost ?? '';
  const [paused, pause] = usePaused(cost);
  const bigWord = useBigWord(call, draft, paused);
  return (
    <div>
      <Field label="What does it cost them?" error={errorAt(errors, '/impact/cost')}>
        {(field) => (
          <TextArea
            {...field}
            areaRef={areaRef}
            placeholder="Hours, money, customers, nerves"
            value={cost}
            onBlur={pause}
            onInput={(typed) =>
              change('/impact/cost', (now) => ({ ...now, impact: { ...now.impact, cost: orNull(typed) } }))
            }
          />
        )}
      </Field>
      <BigWordQuestion bigWord={bigWord} toField={() => areaRef.current?.focus()} />
    </div>
  );
}

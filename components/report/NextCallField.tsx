import { Field } from '../base/Field.tsx';
import { Select } from '../base/Select.tsx';
import { useNow } from '../list/useNow.ts';
import { withNextCall } from './changes.ts';
import { localTime, withOffset } from './localTime.ts';
import { ParsedInput } from './ParsedInput.tsx';
import { errorAt } from './pointer.ts';
import type { Draft } from './useDraft.ts';

const MINUTES = [15, 30, 45, 60, 90];

/** The next call with this customer, in which the seller welcomes the product team; without a time none is offered. */
export function NextCallField({ draft: { report, errors, change } }: { draft: Draft }) {
  const { nextCall } = report;
  const { startsAt = null, minutes = 30 } = nextCall ?? {};
  const offer = (at: string | null, length = minutes): void =>
    change('/nextCall', (now) => withNextCall(now, at, length));
  const onType = (typed: string): string | null => {
    const at = withOffset(typed);
    offer(at);
    return at ? typed : typed && null;
  };
  const now = useNow(startsAt === null ? null : 60_000);
  const over = startsAt !== null && Date.parse(startsAt) < now;
  return (
    <div class="pair pair-amount">
      <Field
        label="Product is welcome in the next call"
        hint={over && 'This time is over.'}
        error={errorAt(errors, '/nextCall')}
      >
        {(field) => (
          <ParsedInput {...field} type="datetime-local" value={startsAt ? localTime(startsAt) : ''} onType={onType} />
        )}
      </Field>
      {nextCall && (
        <Field label="Minutes">
          {(field) => (
            <Select
              {...field}
              value={String(minutes)}
              options={[...new Set([...MINUTES, minutes])].map((length) => ({
                value: `${length}`,
                label: `${length}`,
              }))}
              onInput={(length) => offer(startsAt, Number(length))}
            />
          )}
        </Field>
      )}
    </div>
  );
}

import type { RefObject } from 'preact';
import type { Drafter } from '../../utils/coach/draft/drafter.ts';
import { Field } from '../base/Field.tsx';
import { TextArea } from '../base/TextArea.tsx';
import { orNull } from './changes.ts';
import { CostField } from './CostField.tsx';
import type { FormDoor } from './door.ts';
import { errorAt } from './pointer.ts';
import { SeverityField } from './SeverityField.tsx';
import { StatementField } from './StatementField.tsx';
import type { Draft } from './useDraft.ts';
import type { Near } from './useNear.ts';

interface Props {
  call: FormDoor['call'];
  draft: Draft;
  statementRef: RefObject<HTMLTextAreaElement | null>;
  drafter: Drafter;
  near: Near;
}

/** What goes wrong for the customer, how bad it is, what it costs them, and how they manage today. */
export function ProblemFields({ call, draft, statementRef, drafter, near }: Props) {
  const { report, errors, change } = draft;
  return (
    <>
      <StatementField {...{ call, draft, statementRef, drafter, near }} />
      <SeverityField draft={draft} />
      <CostField call={call} draft={draft} />
      <Field label="What do they do today?" error={errorAt(errors, '/problem/currentWorkaround')}>
        {(field) => (
          <TextArea
            {...field}
            value={report.problem.currentWorkaround ?? ''}
            onInput={(typed) =>
              change('/problem/currentWorkaround', (now) => ({
                ...now,
                problem: { ...now.problem, currentWorkaround: orNull(typed) },
              }))
            }
          />
        )}
      </Field>
    </>
  );
}

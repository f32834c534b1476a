import { useState } from 'preact/hooks';
import { Button } from '../../../components/base/Button.tsx';
import { EmptyState } from '../../../components/base/EmptyState.tsx';
import { moment } from '../../../components/list/time.ts';
import type { OutcomeImport, OutcomeImportList } from '../../../utils/record/outcomeImport.ts';
import type { Api } from '../api.ts';
import { FailureNotice } from '../FailureNotice.tsx';
import { SureButton } from '../people/SureButton.tsx';
import { counted } from '../../../utils/record/counted.ts';
import { useTask } from '../useTask.ts';

interface Props {
  api: Api;
  imports: readonly OutcomeImport[];
  onChanged(list: OutcomeImportList): void;
}

const STEPS = { undone: 'Undone', redone: 'Brought back' } as const;

/** The imports with who made them, undid them and brought them back. */
export function ImportList({ api, imports, onChanged }: Props) {
  const { busy, failure, run } = useTask();
  const [back, setBack] = useState<{ name: string; newer: number } | null>(null);
  if (imports.length === 0)
    return (
      <EmptyState title="Nothing was imported yet">
        <p>Choose a CSV file above, or let your CRM send what became of deals to POST /v1/outcomes.</p>
      </EmptyState>
    );
  const undo = (id: string): void =>
    run(async () => {
      onChanged(await api.undoOutcomeImport(id));
      setBack(null);
    });
  const redo = (id: string): void =>
    run(async () => {
      const { newer, imports: fresh } = await api.redoOutcomeImport(id);
      onChanged({ imports: fresh });
      setBack({ name: fresh.find((one) => one.id === id)?.name ?? '', newer });
    });
  return (
    <>
      <p>
        The last said of a deal holds. Undoing an import lets hold again what would hold had it never come, and it can
        be brought back.
      </p>
      <FailureNotice failure={failure} />
      <output>{back && <BroughtBack {...back} />}</output>
      <ul class="persons" aria-label="Imports">
        {imports.map(({ id, name, deals, made, undone, history }) => (
          <li key={id} class="person">
            <span class="person-who">
              <bdi class="person-name">{name}</bdi>
              <span class="by">
                {counted(deals, 'deal')}, by <bdi>{made.by.name}</bdi>, {moment(made.at)}
              </span>
              {history.map((step) => (
                <span key={`${step.kind} ${step.at}`} class="by">
                  {STEPS[step.kind]} by <bdi>{step.by.name}</bdi>, {moment(step.at)}
                </span>
              ))}
            </span>
            {undone ? (
              <Button label={`Bring back ${name}`} busy={busy} onClick={() => redo(id)}>
                Bring back
              </Button>
            ) : (
              <SureButton label={`Undo ${name}`} busy={busy} onSure={() => undo(id)}>
                Undo
              </SureButton>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

const BroughtBack = ({ name, newer }: { name: string; newer: number }) => (
  <>
    <bdi>{name}</bdi> holds again.
    {newer > 0 && ` Of ${counted(newer, 'deal')} something was said since, which holds on.`}
  </>
);

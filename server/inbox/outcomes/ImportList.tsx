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
  onUndone(list: OutcomeImportList): void;
}

/** The imports with who made and who undid them. */
export function ImportList({ api, imports, onUndone }: Props) {
  const { busy, failure, run } = useTask();
  if (imports.length === 0)
    return (
      <EmptyState title="Nothing was imported yet">
        <p>Choose a CSV file above, or let your CRM send what became of deals to POST /v1/outcomes.</p>
      </EmptyState>
    );
  const undo = (id: string): void => run(async () => onUndone(await api.undoOutcomeImport(id)));
  return (
    <>
      <p>The last said of a deal holds. Undoing an import lets hold again what would hold had it never come.</p>
      <FailureNotice failure={failure} />
      <ul class="persons" aria-label="Imports">
        {imports.map(({ id, name, deals, made, undone }) => (
          <li key={id} class="person">
            <span class="person-who">
              <bdi class="person-name">{name}</bdi>
              <span class="by">
                {counted(deals, 'deal')}, by <bdi>{made.by.name}</bdi>, {moment(made.at)}
              </span>
              {undone && (
                <span class="by">
                  Undone by <bdi>{undone.by.name}</bdi>, {moment(undone.at)}
                </span>
              )}
            </span>
            {!undone && (
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

import type { Api } from '../api.ts';
import { SureForm } from './SureForm.tsx';

interface Props {
  api: Api;
  name: string;
  onDeleted(): void;
}

/** The end of a workspace; its name has to be typed, since nothing brings it back. */
export function DeleteForm({ api, name, onDeleted }: Props) {
  const remove = async (typed: string): Promise<void> => {
    await api.deleteWorkspace(typed);
    onDeleted();
  };
  return (
    <details class="delete">
      <summary>Delete this workspace…</summary>
      <SureForm
        title="Delete this workspace"
        sure={name}
        label="The workspace’s name"
        button="Delete for good"
        onSure={remove}
      >
        <p>
          Every report, problem and decision is gone for good, and everybody is signed out. Nobody can bring it back.
          What waits in sellers’ browsers stays there. Download everything first if somebody may want it.
        </p>
      </SureForm>
    </details>
  );
}

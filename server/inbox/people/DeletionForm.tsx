import { useState } from 'preact/hooks';
import type { DeletionPreview, DeletionTarget } from '../../../utils/record/deletion.ts';
import { newId } from '../../../utils/record/id.ts';
import { moment } from '../../../components/list/time.ts';
import type { Api } from '../api.ts';
import { meetingHash } from '../meeting/meetingHash.ts';
import { kindWords } from './deletionWords.ts';
import { SureForm } from './SureForm.tsx';

interface Props {
  api: Api;
  target: DeletionTarget;
  preview: DeletionPreview;
  onDeleted(): void;
}

/** What would go, and the typing of what stands for it. The id is made once, so that a repeat deletes nothing twice. */
export function DeletionForm({ api, target, preview, onDeleted }: Props) {
  const [id] = useState(newId);
  const { sure, knownAs, counts, meetings } = preview;
  const remove = async (typed: string): Promise<void> => {
    await api.deleteRecords({ id, target, sure: typed, counts });
    onDeleted();
  };
  return (
    <SureForm title="Delete for good" sure={sure} label="To be sure" button="Delete these for good" onSure={remove}>
      <p>This would be gone for good, and nobody can bring it back:</p>
      <ul class="deletion-kinds">
        {kindWords(counts).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      {knownAs.length > 0 && (
        <p dir="auto">
          The reports know the customer as <b>{knownAs.join(', ')}</b>. If one of these is somebody else, stop here.
        </p>
      )}
      {meetings.length > 0 && <MeetingsNaming meetings={meetings} />}
      <p>
        Sellers see that their reports were deleted, and the words go from their browsers at the next sync. Decisions
        stay. Words in reports of other customers, in decisions and in notes that mention this one stay as well.
      </p>
    </SureForm>
  );
}

const MeetingsNaming = ({ meetings }: Pick<DeletionPreview, 'meetings'>) => (
  <>
    <p id="meetings-naming">
      People wrote the customer’s name on these meetings. Their words are left as they are; those of the meeting to come
      can be edited.
    </p>
    <ul class="deletion-kinds" aria-labelledby="meetings-naming">
      {meetings.map(({ number, held }) => (
        <li key={number}>
          <a href={held ? meetingHash(number) : meetingHash(null)}>
            Meeting {number}, {held ? `held ${moment(held)}` : 'still to come'}
          </a>
        </li>
      ))}
    </ul>
  </>
);

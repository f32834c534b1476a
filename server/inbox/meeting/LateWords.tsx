import { Button } from '../../../components/base/Button.tsx';
import { Notice } from '../../../components/base/Notice.tsx';
import type { Meeting } from '../../../utils/record/meeting.ts';

interface Props {
  words: readonly string[];
  /** As it was closed. */
  meeting: Meeting;
  onSeen(held: Meeting): void;
}

/** Somebody closed the meeting while it was written on: what came too late is shown, and taken along. */
export function LateWords({ words, meeting, onSeen }: Props) {
  const go = <Button onClick={() => onSeen(meeting)}>Go to the next meeting</Button>;
  return (
    <Notice tone="warning" title={`${meeting.held?.by ?? 'Somebody'} closed this meeting`} action={go}>
      {words.length === 0 ? (
        'Everything you wrote is on it.'
      ) : (
        <>
          <p>
            These words of yours came after that. They are kept, and can be added to the agenda of the next meeting.
          </p>
          <ul class="agenda-late">
            {words.map((line) => (
              <li key={line} dir="auto">
                {line}
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}

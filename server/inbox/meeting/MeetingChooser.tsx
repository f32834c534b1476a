import type { Meeting } from '../../../utils/record/meeting.ts';
import { longDay } from '../digest/longDay.ts';
import { meetingHash } from './meetingHash.ts';

/** Which meeting it is, and the way to the ones before and after. */
export function MeetingChooser({ number, since, held }: Meeting) {
  return (
    <nav class="weeks" aria-label="Meetings">
      {number > 1 ? (
        <a href={meetingHash(number - 1)} rel="prev">
          Meeting {number - 1}
        </a>
      ) : (
        <span class="weeks-last">The first meeting</span>
      )}
      <h2 aria-live="polite">
        Meeting {number} <small>What changed since {longDay(since)}</small>
        {held && (
          <small>
            Held on {longDay(held.at)}, closed by <bdi>{held.by}</bdi>
          </small>
        )}
      </h2>
      {held ? (
        <a href={meetingHash(number + 1)} rel="next">
          Meeting {number + 1}
        </a>
      ) : (
        <span class="weeks-last">Still to come</span>
      )}
    </nav>
  );
}

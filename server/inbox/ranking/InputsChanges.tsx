import { moment } from '../../../components/list/time.ts';
import type { KeptInputs } from '../../../utils/record/ranking.ts';
import { inputsWords } from './inputsWords.ts';

/** Every effort and confidence a problem had, with who set it, when and why; newest first. */
export function InputsChanges({ changes }: { changes: readonly KeptInputs[] }) {
  return (
    <ul class="inputs-changes" aria-label="How effort and confidence changed, newest first">
      {changes.map((one, place) => (
        <li key={one.number}>
          {inputsWords(one, changes[place + 1] ?? null).map((words) => (
            <span key={words} dir="auto">
              {words}
            </span>
          ))}
          <small>
            <bdi>{one.changedBy.name}</bdi>, <time dateTime={one.changedAt}>{moment(one.changedAt)}</time>
          </small>
        </li>
      ))}
    </ul>
  );
}

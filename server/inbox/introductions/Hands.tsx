import { moment } from '../../../components/list/time.ts';
import type { IntroductionDetail } from '../../../utils/record/introductionAsk.ts';

/** Who took a request over and when, the last first, and who opened it; nothing where it never changed hands. */
export function Hands({ detail: { takenOver, openedBy, askedAt } }: { detail: IntroductionDetail }) {
  if (takenOver.length === 0) return null;
  return (
    <details>
      <summary>Who asked for it</summary>
      <ul class="operations">
        {takenOver.map(({ by, at }) => (
          <li key={at + by.id} class="operation">
            <span dir="auto">{by.name} took it over</span>
            <time dateTime={at}>{moment(at)}</time>
          </li>
        ))}
        <li class="operation">
          <span dir="auto">{openedBy?.name ?? 'Somebody'} opened it</span>
          <time dateTime={askedAt}>{moment(askedAt)}</time>
        </li>
      </ul>
    </details>
  );
}

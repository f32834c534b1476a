import type { Capture } from '../../utils/record/capture.ts';
import { Quote } from './Quote.tsx';

/** A quote over several speakers, each part under who says it and when; a plain quote where one person says it all. */
export function Turns({ capture: { verbatim, turns } }: { capture: Pick<Capture, 'verbatim' | 'turns'> }) {
  if (turns.length === 0) return <Quote>{verbatim}</Quote>;
  return (
    <ol class="turns" aria-label="Who says what">
      {[...turns.entries()].map(([place, { name, at, text }]) => (
        <li key={place}>
          <p class="turn-who">
            <bdi>{name ?? 'Somebody'}</bdi>
            {at && <span>{at}</span>}
          </p>
          <Quote>{text}</Quote>
        </li>
      ))}
    </ol>
  );
}

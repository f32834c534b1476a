import { Fragment } from 'preact';
import type { Capture } from '../../utils/record/capture.ts';
import { moment } from '../list/time.ts';

/** Said quietly, since signatures and notices are rarely what somebody meant to capture. */
const PARTS = {
  signature: 'These words stand in a signature.',
  disclaimer: 'These words stand in a notice of confidentiality.',
} as const;

/** Who said it, when, under which subject and on which page. */
export function QuoteFacts({ capture }: { capture: Capture }) {
  const { said, conversation, page, turns, part } = capture;
  const several = [...new Set(turns.flatMap(({ name }) => name ?? []))].join(', ');
  const who = several || [said?.name, said?.role, said?.email].filter(Boolean).join(', ');
  const about = conversation?.subject ?? page.title;
  const facts = [whenOf(capture), about, hostOf(page.url)].filter((fact) => fact !== null && fact !== '');
  if (!who && facts.length === 0 && !part) return null;
  return (
    <figcaption class="quote-facts">
      {who && <bdi class="quote-who">{who}</bdi>}
      <p>
        {facts.map((fact, at) => (
          <Fragment key={fact}>
            {at > 0 && '\u00a0· '}
            <bdi>{fact}</bdi>
          </Fragment>
        ))}
      </p>
      {part && <p>{PARTS[part]}</p>}
    </figcaption>
  );
}

/** The page's own wording of the date where there is one: it is what the person sees there as well. */
function whenOf({ message, said }: Capture): string | null {
  return said?.at ?? message?.dateShown ?? (message?.date ? moment(message.date) : null);
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : '');

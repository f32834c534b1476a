import { Fragment } from 'preact';
import type { Capture } from '../../utils/record/capture.ts';
import { moment } from '../list/time.ts';

/** Who said it, when, under which subject and on which page. */
export function QuoteFacts({ capture }: { capture: Capture }) {
  const { said, conversation, page, turns } = capture;
  const several = [...new Set(turns.flatMap(({ name }) => name ?? []))].join(', ');
  const who = several || [said?.name, said?.role, said?.email].filter(Boolean).join(', ');
  const about = conversation?.subject ?? page.title;
  const facts = [whenOf(capture), about, hostOf(page.url)].filter((fact) => fact !== null && fact !== '');
  if (!who && facts.length === 0) return null;
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
    </figcaption>
  );
}

/** The page's own wording of the date where there is one: it is what the person sees there as well. */
function whenOf({ message, said }: Capture): string | null {
  return said?.at ?? message?.dateShown ?? (message?.date ? moment(message.date) : null);
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : '');

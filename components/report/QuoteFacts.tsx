import type { Capture } from '../../utils/record/capture.ts';
import { moment } from '../list/time.ts';

/** Who said it, when, under which subject and on which page. */
export function QuoteFacts({ capture }: { capture: Capture }) {
  const { said, conversation, page } = capture;
  const who = [said?.name, said?.role, said?.email].filter(Boolean).join(', ');
  const subject = conversation?.subject;
  const title = page.title !== subject ? page.title : '';
  const host = hostOf(page.url);
  const when = whenOf(capture);
  if (!who && !when && !subject && !title && !host) return null;
  return (
    <figcaption class="quote-facts">
      {who && <bdi class="quote-who">{who}</bdi>}
      {when && <span>{when}</span>}
      {subject && <bdi>{subject}</bdi>}
      {title && <bdi>{title}</bdi>}
      {host && <span>{host}</span>}
    </figcaption>
  );
}

/** The page's own wording of the date where there is one: it is what the person sees there as well. */
function whenOf({ message, said }: Capture): string | null {
  return said?.at ?? message?.dateShown ?? (message?.date ? moment(message.date) : null);
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : '');

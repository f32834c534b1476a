import { Turns } from '../../components/base/Turns.tsx';
import { moment } from '../../components/list/time.ts';
import type { Capture } from '../../utils/record/capture.ts';
import { isAtQuote, quoteLink } from '../../utils/record/quoteLink.ts';

/** The customer's words in full, whose they are, and where they stand. All of it is shown as text. */
export function CaptureView({ capture }: { capture: Capture }) {
  const { said, conversation, page, redactions } = capture;
  const subject = conversation?.subject;
  const who = [said?.name, said?.role, said?.email].filter(Boolean).join(' · ');
  return (
    <figure class="capture">
      <Turns capture={capture} />
      <figcaption>
        {who && <bdi class="capture-who">{who}</bdi>}
        <span>{when(capture)}</span>
        {subject && !page.title.includes(subject) && <bdi>{subject}</bdi>}
        <PageLink capture={capture} />
        {redactions > 0 && <span>{redactions === 1 ? '1 passage redacted' : `${redactions} passages redacted`}</span>}
      </figcaption>
    </figure>
  );
}

function PageLink({ capture }: { capture: Capture }) {
  const { page } = capture;
  const href = quoteLink(capture);
  const name = page.title || page.url;
  if (!href) return <bdi>{name}</bdi>;
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      title={isAtQuote(href) ? 'Open at the quote' : 'Open the page'}
    >
      <bdi>{name}</bdi>
    </a>
  );
}

/** The message's own date where there is one; the page's wording where that is all there is; else the click. */
function when({ message, said, capturedAt }: Capture): string {
  if (message?.date) return moment(message.date);
  return message?.dateShown ?? said?.at ?? `captured ${moment(capturedAt)}`;
}

import type { OutboxState, Tracked } from '../../utils/record/tracked.ts';
import { Button } from '../base/Button.tsx';
import { EmptyState } from '../base/EmptyState.tsx';
import { Quote } from '../base/Quote.tsx';

interface Props {
  row: Tracked;
  onEdit(): void;
  onClose(): void;
}

const WORDS: Partial<Record<OutboxState, [title: string, text: string]>> = {
  sending: ['Being sent right now', 'It can be corrected once it has arrived.'],
  sent: ['With the product team', 'A correction replaces it there when you send it again.'],
  signIn: ['Waiting for a sign-in', 'It is kept in this browser until then.'],
};
const ON_ITS_WAY: [string, string] = ['On its way', 'To correct it, take it back into the form first.'];

/** A report that was finished already: nothing of it changes until the person asks for that. */
export function Standing({ row, onEdit, onClose }: Props) {
  const [title, text] = WORDS[row.state] ?? ON_ITS_WAY;
  const actions = (
    <>
      {row.state !== 'sending' && <Button onClick={onEdit}>Edit and correct</Button>}
      <Button variant="quiet" onClick={onClose}>
        Close
      </Button>
    </>
  );
  return (
    <main class="report">
      <h1 class="sr-only">Problem report</h1>
      <EmptyState title={title} action={actions}>
        <p>{text}</p>
      </EmptyState>
      {row.report.capture[0]?.verbatim && <Quote clamp={6}>{row.report.capture[0].verbatim}</Quote>}
    </main>
  );
}

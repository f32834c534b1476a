import { useState } from 'preact/hooks';
import { Button } from '../../../components/base/Button.tsx';

interface Props {
  /** What it does, in a word or two. */
  children: string;
  /** The same out of context. */
  label: string;
  busy: boolean;
  /** What else comes of it. */
  note?: string | undefined;
  onSure(): void;
}

/** For what cannot be undone: the first press asks, the second does it. */
export function SureButton({ children, label, busy, note, onSure }: Props) {
  const [asked, setAsked] = useState(false);
  if (!asked)
    return (
      <Button label={label} onClick={() => setAsked(true)}>
        {children}
      </Button>
    );
  const sure = (): void => {
    setAsked(false);
    onSure();
  };
  return (
    <span class="sure">
      {note && <output class="by">{note}</output>}
      <Button variant="danger" label={`Yes, ${children.toLowerCase()}: ${label}`} busy={busy} onClick={sure}>
        Yes, {children.toLowerCase()}
      </Button>
      <Button label={`No, do not: ${label}`} onClick={() => setAsked(false)}>
        No, do not
      </Button>
    </span>
  );
}

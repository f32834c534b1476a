import { useState } from 'preact/hooks';
import { Button } from '../../components/base/Button.tsx';

interface Props {
  link: string;
  copy?: (text: string) => Promise<void>;
}

const toClipboard = (text: string): Promise<void> => navigator.clipboard.writeText(text);

/** A seller's link belongs into the extension; using it here would use it up. */
export function SellerInvite({ link, copy = toClipboard }: Props) {
  const [copied, setCopied] = useState<boolean | null>(null);
  const onCopy = (): void =>
    void copy(link).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <section class="gate-form">
      <h2>This link is for the Heard extension</h2>
      <ol>
        <li>Copy this link.</li>
        <li>Open Heard in your browser's toolbar, then Options.</li>
        <li>Paste it there. It works once.</li>
      </ol>
      <code class="gate-link">{link}</code>
      <Button variant="primary" onClick={onCopy}>
        Copy link
      </Button>
      <output>
        {copied === null ? '' : copied ? 'Copied.' : 'Copying failed: select the link above and copy it.'}
      </output>
    </section>
  );
}

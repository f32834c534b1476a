import { useState } from 'preact/hooks';
import { Button } from '../../../components/base/Button.tsx';

/** A link to pass on, with a button that copies it and says whether that went well. */
export function CopyLink({ link }: { link: string }) {
  const [said, setSaid] = useState('');
  const copy = (): void =>
    void navigator.clipboard.writeText(link).then(
      () => setSaid('Copied.'),
      () => setSaid('Copying failed: select the link and copy it.'),
    );
  return (
    <div class="copy-link">
      <code class="gate-link">{link}</code>
      <Button onClick={copy}>Copy link</Button>
      <output>{said}</output>
    </div>
  );
}

import { useState } from 'preact/hooks';
import { Button } from '../../components/base/Button.tsx';

interface Props {
  link: string;
  /** Copying is the one thing to do in this view. */
  isMain?: boolean;
}

/** A link to pass on, with a button that copies it and says whether that went well. */
export function CopyLink({ link, isMain = false }: Props) {
  const [copied, setCopied] = useState<boolean | null>(null);
  const onCopy = (): void =>
    void navigator.clipboard.writeText(link).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <>
      <code class="gate-link">{link}</code>
      <Button {...(isMain && { variant: 'primary' })} onClick={onCopy}>
        Copy link
      </Button>
      <output>
        {copied === null ? '' : copied ? 'Copied.' : 'Copying failed: select the link above and copy it.'}
      </output>
    </>
  );
}

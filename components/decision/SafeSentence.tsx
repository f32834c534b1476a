import { useState } from 'preact/hooks';
import { Button } from '../base/Button.tsx';

interface Props {
  words: string;
  copy?: (text: string) => Promise<void>;
}

const toClipboard = (text: string): Promise<void> => navigator.clipboard.writeText(text);

/** The one sentence that may leave the house, apart from the reasons that may not. */
export function SafeSentence({ words, copy = toClipboard }: Props) {
  const [copied, setCopied] = useState<boolean | null>(null);
  const onCopy = (): void =>
    void copy(words).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <section class="decision-words decision-safe">
      <h3>You may tell the customer</h3>
      <p dir="auto">{words}</p>
      <div class="decision-copy">
        <Button label="Copy the sentence for the customer" onClick={onCopy}>
          Copy
        </Button>
        <output>
          {copied === null ? '' : copied ? 'Copied.' : 'Copying failed: select the sentence above and copy it.'}
        </output>
      </div>
    </section>
  );
}

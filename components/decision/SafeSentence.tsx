import { Button } from '../base/Button.tsx';
import { useCopy } from '../base/useCopy.ts';

interface Props {
  words: string;
  copy?: (text: string) => Promise<void>;
}

/** The one sentence that may leave the house, apart from the reasons that may not. */
export function SafeSentence({ words, copy: write }: Props) {
  const { told, copy } = useCopy('select the sentence above and copy it', write);
  return (
    <section class="decision-words decision-safe">
      <h3>You may tell the customer</h3>
      <p dir="auto">{words}</p>
      <div class="decision-copy">
        <Button label="Copy the sentence for the customer" onClick={() => void copy(words)}>
          Copy
        </Button>
        <output>{told}</output>
      </div>
    </section>
  );
}

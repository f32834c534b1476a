import { Button } from '../base/Button.tsx';
import type { useBigWord } from './useBigWord.ts';

interface Props {
  bigWord: ReturnType<typeof useBigWord>;
  /** Where the focus goes once the button is gone. */
  toField(): void;
}

/** Asks for the number or the name behind a big word. Answering it is up to the person. */
export function BigWordQuestion({ bigWord: { asking, dismiss }, toField }: Props) {
  const leave = (): void => {
    dismiss();
    toField();
  };
  return (
    <div class={asking ? 'coach' : undefined}>
      <output>
        {asking && (
          <>
            “<bdi>{asking.word}</bdi>”: {asking.question}
          </>
        )}
      </output>
      {asking && (
        <Button variant="quiet" label={`Leave it: “${asking.word}”`} onClick={leave}>
          Leave it
        </Button>
      )}
    </div>
  );
}

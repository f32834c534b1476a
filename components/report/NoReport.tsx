import { useEffect, useState } from 'preact/hooks';
import { Button } from '../base/Button.tsx';
import { EmptyState } from '../base/EmptyState.tsx';
import { OrPress } from '../base/OrPress.tsx';
import type { FormSurroundings } from './door.ts';

interface Props {
  around: Pick<FormSurroundings, 'shortcut'>;
  onPaste(): void;
}

/** The form was opened without a capture. */
export function NoReport({ around, onPaste }: Props) {
  const [keys, setKeys] = useState<string | null>(null);
  useEffect(() => {
    around.shortcut().then(setKeys, () => setKeys(null));
  }, [around]);
  return (
    <main>
      <h1 class="sr-only">Problem report</h1>
      <EmptyState title="What did a customer say?" action={<Button onClick={onPaste}>Paste a quote instead</Button>}>
        <p>
          Highlight their words in a mail, a call transcript or your CRM, right-click, and choose{' '}
          <em>Capture customer problem</em>.
        </p>
        <OrPress keys={keys} />
      </EmptyState>
    </main>
  );
}

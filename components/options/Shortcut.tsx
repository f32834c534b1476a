import { useEffect, useState } from 'preact/hooks';
import { Button } from '../base/Button.tsx';
import { KeyHint } from '../base/KeyHint.tsx';
import type { OptionsSurroundings } from './door.ts';

/** The keys that capture; asked for again when the person comes back from changing them. */
export function Shortcut({ around }: { around: OptionsSurroundings }) {
  const [keys, setKeys] = useState<string | null>(null);
  useEffect(() => {
    const ask = (): void => void around.shortcut().then(setKeys, () => setKeys(null));
    ask();
    addEventListener('focus', ask);
    return () => removeEventListener('focus', ask);
  }, [around]);
  const { openShortcuts } = around;
  return (
    <section class="card" aria-labelledby="shortcut">
      <h2 id="shortcut">Keyboard</h2>
      <p>
        {keys ? (
          <>
            Highlight a customer’s words and press <KeyHint keys={keys} />.
          </>
        ) : (
          'No keys are set for capturing a customer problem.'
        )}
      </p>
      {openShortcuts ? (
        <div>
          <Button onClick={() => openShortcuts()}>Change the keys</Button>
        </div>
      ) : (
        <p>
          To change them, open <code>about:addons</code>, press the gear, and choose <em>Manage Extension Shortcuts</em>
          .
        </p>
      )}
    </section>
  );
}

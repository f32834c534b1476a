import { useEffect, useState } from 'preact/hooks';
import { Button } from '../base/Button.tsx';
import type { OptionsSurroundings } from './door.ts';

interface Props {
  persistence: OptionsSurroundings['storage'];
}

type Durability = 'unknown' | 'kept' | 'bestEffort' | 'refused';

const WORDS: Record<Durability, string> = {
  unknown: '',
  kept: 'The browser has promised not to clear what Heard keeps here when disk space runs low.',
  bestEffort: 'Ask the browser to promise that it will not clear what Heard keeps here when disk space runs low.',
  refused:
    'The browser gave no explicit promise. What Heard keeps is exempt from clearing by its permission; sent reports are also with your team.',
};

/** Whether the browser keeps drafts and waiting reports when it needs room. Only a page may ask for it, a worker not. */
export function StorageState({ persistence }: Props) {
  const [state, setState] = useState<Durability>('unknown');
  useEffect(() => {
    persistence.persisted().then(
      (kept) => setState(kept ? 'kept' : 'bestEffort'),
      () => setState('refused'),
    );
  }, [persistence]);
  const ask = (): void => {
    persistence.persist().then(
      (kept) => setState(kept ? 'kept' : 'refused'),
      () => setState('refused'),
    );
  };
  return (
    <section class="card" aria-labelledby="storage">
      <h2 id="storage">Storage</h2>
      <p aria-live="polite">{WORDS[state]}</p>
      {state === 'bestEffort' && (
        <div>
          <Button onClick={ask}>Ask the browser</Button>
        </div>
      )}
    </section>
  );
}

import { useEffect, useState } from 'preact/hooks';
import { Button } from '../base/Button.tsx';
import { EmptyState } from '../base/EmptyState.tsx';
import { OrPress } from '../base/OrPress.tsx';
import type { Surroundings } from './door.ts';

interface Props {
  joined: boolean;
  around: Surroundings;
}

/** Nothing here yet: the one thing to do first. */
export function EmptyPopup({ joined, around }: Props) {
  return joined ? <FirstCapture shortcut={around.shortcut} /> : <NotJoined openOptions={around.openOptions} />;
}

function NotJoined({ openOptions }: Pick<Surroundings, 'openOptions'>) {
  return (
    <EmptyState
      title="Join your workspace first"
      action={
        <Button variant="primary" onClick={openOptions}>
          Open Options
        </Button>
      }
    >
      <p>Paste the invite link from your admin. What you capture before that is kept in this browser.</p>
    </EmptyState>
  );
}

function FirstCapture({ shortcut }: Pick<Surroundings, 'shortcut'>) {
  const keys = useShortcut(shortcut);
  return (
    <EmptyState title="Nothing sent yet">
      <p>
        Highlight what a customer said in a mail, a transcript or your CRM, right-click, and choose{' '}
        <em>Capture customer problem</em>.
      </p>
      <OrPress keys={keys} />
    </EmptyState>
  );
}

/** The person may have changed or removed the keys, so they are asked for, not assumed. */
function useShortcut(shortcut: Surroundings['shortcut']): string | null {
  const [keys, setKeys] = useState<string | null>(null);
  useEffect(() => {
    shortcut().then(setKeys, () => setKeys(null));
  }, [shortcut]);
  return keys;
}

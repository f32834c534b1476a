import { Button } from '../base/Button.tsx';
import { Notice } from '../base/Notice.tsx';
import type { WorkspaceState } from './useWorkspace.ts';

interface Props {
  count: number;
  /** The workspace's name. */
  to: string;
  workspace: WorkspaceState;
}

/** Reports written before joining belong to nobody yet: they leave only when the person says where to (P5). */
export function Adopt({ count, to, workspace: { busy, adopt } }: Props) {
  if (count === 0) return null;
  const send = (
    <Button variant="primary" busy={busy} onClick={() => void adopt()}>
      Send them
    </Button>
  );
  const title =
    count === 1 ? '1 report was written before you joined.' : `${count} reports were written before you joined.`;
  return (
    <Notice tone="info" title={title} action={send}>
      Send {count === 1 ? 'it' : 'them'} to <bdi>{to}</bdi>?
    </Notice>
  );
}

import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Summary } from '../../utils/messages/protocol.ts';
import { type Failure, failureOf } from '../../utils/record/failure.ts';
import type { OptionsDoor } from './door.ts';

/** Where this browser is joined, and the ways to change that. `told` is what was just done, for a toast. */
export function useWorkspace({ call, onChanged }: OptionsDoor) {
  const [summary, setSummary] = useState<Summary | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<string | null>(null);

  const refresh = useCallback(async () => {
    try {
      setSummary(await call('outbox.summary', {}));
    } catch (error) {
      setFailure(failureOf(error));
    }
  }, [call]);
  useEffect(() => {
    void refresh();
    return onChanged(() => void refresh());
  }, [refresh, onChanged]);

  const attempt = async (work: () => Promise<string>): Promise<void> => {
    setBusy(true);
    setFailure(null);
    try {
      setTold(await work());
      await refresh();
    } catch (error) {
      setFailure(failureOf(error));
    } finally {
      setBusy(false);
    }
  };
  return {
    summary,
    failure,
    busy,
    told,
    setTold,
    fail: (code: Failure['code']) => setFailure({ code }),
    join: (link: string, name: string) =>
      attempt(async () => {
        const member = await call('workspace.join', name ? { link, name } : { link });
        return `Joined ${member.workspace.name}`;
      }),
    leave: () =>
      attempt(async () => {
        await call('workspace.leave', {});
        return 'You have left the workspace';
      }),
    adopt: () =>
      attempt(async () => {
        const { count } = await call('report.adopt', {});
        return count === 1 ? '1 report is on its way' : `${count} reports are on their way`;
      }),
  };
}

export type WorkspaceState = ReturnType<typeof useWorkspace>;

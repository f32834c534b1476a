import { useEffect, useState } from 'preact/hooks';
import type { CallReply } from '../../utils/messages/protocol.ts';
import type { Call } from './door.ts';

/** So many are shown; the rest is found by its name. */
const SHOWN = 10;

type Account = NonNullable<CallReply<'account.here'>['account']>;
export type Here = { account: Account } & CallReply<'account.reports'>;

/**
 * The customer on the page, and what I reported on them; null for none. The page is read once for each opening, the
 * reports again when `version` rises. A page that cannot be read is no failure here: nobody asked for it.
 */
export function useAccountHere(call: Call, version: number, fail: (error: unknown) => void): Here | null {
  const [account, setAccount] = useState<Account | null>(null);
  const [here, setHere] = useState<Here | null>(null);
  useEffect(() => {
    call('account.here', {}).then(
      (reply) => setAccount(reply.account),
      () => setAccount(null),
    );
  }, [call]);
  useEffect(() => {
    if (!account) return;
    let isCurrent = true;
    call('account.reports', { account, limit: SHOWN }).then(
      (reply) => isCurrent && setHere({ account, ...reply }),
      (error) => isCurrent && fail(error),
    );
    return () => {
      isCurrent = false;
    };
  }, [call, account, version, fail]);
  return here && here.total > 0 ? here : null;
}

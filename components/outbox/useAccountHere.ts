import { useEffect, useState } from 'preact/hooks';
import type { CallReply } from '../../utils/messages/protocol.ts';
import type { Call } from './door.ts';
import { type Colleagues, useColleagues } from './useColleagues.ts';

/** So many are shown; the rest is found by its name. */
const SHOWN = 10;

const NOBODY: CallReply<'account.here'> = { account: null, isKnown: false, byTitle: false };

type Account = NonNullable<CallReply<'account.here'>['account']>;
export type Here = { account: Account; byTitle: boolean; colleagues: Colleagues } & CallReply<'account.reports'>;

/**
 * The customer on the page, what I reported on them, and what colleagues did; null for none. The page is read once for each
 * opening, the reports again when `version` rises. A page that cannot be read is no failure here: nobody asked for it.
 */
export function useAccountHere(call: Call, version: number, fail: (error: unknown) => void): Here | null {
  const [account, setAccount] = useState<Account | null>(null);
  const [byTitle, setByTitle] = useState(false);
  const [known, setKnown] = useState<Account | null>(null);
  const [own, setOwn] = useState<CallReply<'account.reports'> | null>(null);
  const colleagues = useColleagues(call, known);
  useEffect(() => {
    const read = async (): Promise<void> => {
      const found = await call('account.here', {}).catch(() => NOBODY);
      setAccount(found.account);
      setByTitle(found.byTitle);
      setKnown(found.isKnown ? found.account : null);
    };
    void read();
  }, [call]);
  useEffect(() => {
    if (!account) return;
    let isCurrent = true;
    call('account.reports', { account, limit: SHOWN }).then(
      (reply) => isCurrent && setOwn(reply),
      (error) => isCurrent && fail(error),
    );
    return () => {
      isCurrent = false;
    };
  }, [call, account, version, fail]);
  return account && own && (own.total > 0 || known) ? { account, byTitle, colleagues, ...own } : null;
}

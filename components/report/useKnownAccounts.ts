import { useCallback, useRef, useState } from 'preact/hooks';
import type { KnownAccount } from '../../utils/record/workspaceNews.ts';
import type { FormDoor } from './door.ts';

/** More are not looked through while typing. */
const MOST = 8;
const NONE: readonly KnownAccount[] = [];

/** Accounts that colleagues reported on, by what was typed last. None is no failure: whoever types needs no list. */
export function useKnownAccounts(call: FormDoor['call']) {
  const [found, setFound] = useState(NONE);
  const askedRef = useRef(0);
  const ask = useCallback(
    (typed: string): void => {
      const mine = (askedRef.current += 1);
      const show = (accounts: readonly KnownAccount[]): void => {
        // An answer that was overtaken is of other letters.
        if (mine === askedRef.current) setFound(accounts);
      };
      if (typed.trim() === '') show(NONE);
      else void call('account.suggest', { typed, limit: MOST }).then(show, () => show(NONE));
    },
    [call],
  );
  return { found, ask };
}

import { useCallback, useEffect, useState } from 'preact/hooks';
import type { AccountProblems } from '../../utils/record/accountProblems.ts';
import type { CallInput } from '../../utils/messages/protocol.ts';
import { type Failure, failureOf } from '../../utils/record/failure.ts';
import type { Call } from './door.ts';

/** What colleagues heard at a customer, as far as it is there; null where the workspace does not know them. */
export type Heard =
  | { readonly state: 'asking' }
  | { readonly state: 'told'; readonly told: AccountProblems }
  | { readonly state: 'failed'; readonly failure: Failure }
  | null;

const ASKING: Heard = { state: 'asking' };

export interface Colleagues {
  heard: Heard;
  again(): void;
}

/**
 * Asks once for each opening of the popup, and again when the person says so: `account` null where there is nobody to ask
 * about. A failure is told in its place, since the rest of the popup is as good as before.
 */
export function useColleagues(call: Call, account: CallInput<'account.problems'>['account'] | null): Colleagues {
  const [heard, setHeard] = useState<Heard>(ASKING);
  const [turn, setTurn] = useState(0);
  const again = useCallback(() => setTurn((last) => last + 1), []);
  useEffect(() => {
    if (!account) return;
    let isCurrent = true;
    setHeard(ASKING);
    call('account.problems', { account }).then(
      ({ told }) => isCurrent && setHeard(told && { state: 'told', told }),
      (error) => isCurrent && setHeard({ state: 'failed', failure: failureOf(error) }),
    );
    return () => {
      isCurrent = false;
    };
  }, [call, account, turn]);
  return { heard: account ? heard : null, again };
}

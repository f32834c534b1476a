import { useEffect, useState } from 'preact/hooks';
import type { PrivateKind } from '../../utils/record/privateKind.ts';
import type { FormDoor } from './door.ts';

const NONE: readonly PrivateKind[] = [];

/**
 * The kinds that the workspace has redacted without asking, for saying so. None until that is known, or where it cannot
 * be asked: the background redacts before anything is sent, whatever the form shows. `given` instead where it is known.
 */
export function useRules(call: FormDoor['call'], given?: readonly PrivateKind[]): readonly PrivateKind[] {
  const [told, setTold] = useState(NONE);
  useEffect(() => {
    if (given) return;
    call('workspace.rules', {}).then(
      ({ redact }) => setTold(redact),
      () => undefined,
    );
  }, [call, given]);
  return given ?? told;
}

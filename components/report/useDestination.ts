import { useEffect, useState } from 'preact/hooks';
import type { PublicMembership } from '../../utils/messages/protocol.ts';
import type { FormDoor } from './door.ts';

/** Where the report goes; null before this browser has joined. Asked for again when `again` changes. */
export interface Destination {
  /** False until the background has answered: nobody is called a stranger before that. */
  readonly known: boolean;
  readonly to: PublicMembership | null;
}

export function useDestination(call: FormDoor['call'], again: unknown): Destination {
  const [destination, setDestination] = useState<Destination>({ known: false, to: null });
  useEffect(() => {
    call('outbox.summary', {}).then(
      ({ membership }) => setDestination({ known: true, to: membership }),
      () => setDestination({ known: true, to: null }),
    );
  }, [call, again]);
  return destination;
}

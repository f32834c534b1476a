import { createInvite } from '../../server/invite.ts';
import type { Store } from '../../server/store/store.ts';

/** The people of the demo. The workspace and they are made by the first invite that names them. */
export const DEMO = 'Demo';
const SELLER = { role: 'seller', name: 'Sam Rivera', email: 'sam@fernwood.example' } as const;
const PM = { role: 'pm', name: 'Priya Nair', email: 'priya@fernwood.example' } as const;

/** A link that joins one more browser as the seller; the same seller every time. */
export const sellerLink = (store: Store, publicUrl: string, workspace = DEMO): Promise<string> =>
  createInvite(store, { ...SELLER, workspace, publicUrl });

/** A link that signs the product manager in to the inbox once; the same product manager every time. */
export const inboxLink = (store: Store, publicUrl: string, workspace = DEMO): Promise<string> =>
  createInvite(store, { ...PM, workspace, publicUrl });

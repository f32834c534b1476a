import type { StoreLocation } from '../../server/store/open.ts';
import type { Store } from '../../server/store/store.ts';

/** A store under test. `location` opens it again, from here or from another process. */
export interface Engine {
  store: Store;
  location: StoreLocation;
  stop(): Promise<void>;
}

/** Gives the running engine; it is only there inside tests. */
export type EngineOf = () => Engine;

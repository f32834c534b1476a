import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { Id } from '../record/primitives.ts';

/** Captures under way, and which window's panel is to show which. */
export interface Pending {
  /** Synchronous, so that a panel that asks at once already finds it. */
  readonly begin: (id: string, windowId: number | null, work: Promise<unknown>) => void;
  /** Waits for a capture under way. @throws what it failed with, for the form to show. */
  readonly settled: (id: string) => Promise<void>;
  /** The report this window's panel was opened for, once; null when there is none. */
  readonly claim: (windowId: number) => Promise<string | null>;
  readonly withdraw: (windowId: number) => void;
}

const keyOf = (windowId: number): string => `form:${windowId}`;

/** Memory for the usual case, storage.session for a worker that died between the click and the panel's question. */
export function createPending(session: Session = browser.storage.session): Pending {
  const works = new Map<string, Promise<unknown>>();
  const windows = new Map<number, string>();
  const withdraw = (windowId: number) => {
    windows.delete(windowId);
    void session.remove(keyOf(windowId)).catch(() => undefined);
  };
  return {
    begin: (id, windowId, work) => {
      works.set(id, work);
      // A failed one is kept: the form asks for it and shows why.
      work.then(
        () => works.delete(id),
        () => undefined,
      );
      if (windowId === null) return;
      windows.set(windowId, id);
      void session.set({ [keyOf(windowId)]: id }).catch(() => undefined);
    },
    settled: async (id) => void (await works.get(id)),
    claim: async (windowId) => {
      const id = windows.get(windowId) ?? (await stored(session, windowId));
      withdraw(windowId);
      return id;
    },
    withdraw,
  };
}

type Session = Pick<typeof browser.storage.session, 'get' | 'set' | 'remove'>;

async function stored(session: Session, windowId: number): Promise<string | null> {
  const key = keyOf(windowId);
  const id = z.safeParse(Id, (await session.get(key))[key]);
  return id.success ? id.data : null;
}

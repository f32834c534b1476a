import * as z from 'zod/mini';
import { Written } from '../../../utils/record/meeting.ts';

/** What was written on a meeting and is not on the endpoint yet. */
const Unsaved = z.object({
  /** What it was written on. */
  base: Written,
  mine: Written,
  /** The words of it, each with what it is about: to be shown where they came too late. */
  words: z.array(z.string()),
});
export type Unsaved = z.infer<typeof Unsaved>;

/** Where a tab keeps what a member wrote on one meeting until it is saved. */
export interface Drawer {
  /** Null when all of it was saved. */
  read(): Unsaved | null;
  /** Keeps it through a reload, another room or a lost connection; null when all of it is saved. */
  keep(unsaved: Unsaved | null): void;
}

const named = (memberId: string): string => `heard.meeting.${memberId}.`;

/** The drawer of one member, so that nobody else's words go to a meeting of the same number (P12). */
export function drawerOf(memberId: string, number: number, storage: Storage = sessionStorage): Drawer {
  const key = `${named(memberId)}${number}`;
  return {
    read() {
      try {
        return Unsaved.parse(JSON.parse(storage.getItem(key) ?? 'null'));
      } catch {
        return null;
      }
    },
    keep(unsaved) {
      try {
        if (unsaved) storage.setItem(key, JSON.stringify(unsaved));
        else storage.removeItem(key);
      } catch {
        // Nothing is lost yet: the page still holds it.
      }
    },
  };
}

/** Words of a member that came too late for the meeting of this number. */
export interface LeftBehind {
  number: number;
  words: string[];
}

/** All that a member wrote in this tab on meetings before this one and could not be saved there, oldest first. */
export function leftBehind(memberId: string, before: number, storage: Storage = sessionStorage): LeftBehind[] {
  const prefix = named(memberId);
  return Object.keys(storage)
    .filter((key) => key.startsWith(prefix))
    .map((key) => Number(key.slice(prefix.length)))
    .filter((number) => number < before)
    .toSorted((one, other) => one - other)
    .map((number) => ({ number, words: drawerOf(memberId, number, storage).read()?.words ?? [] }))
    .filter(({ words }) => words.length > 0);
}

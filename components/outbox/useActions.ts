import { useMemo } from 'preact/hooks';
import type { DraftReport } from '../../utils/record/report.ts';
import type { Tracked } from '../../utils/record/tracked.ts';
import type { Door, Surroundings } from './door.ts';
import { reportText } from './reportText.ts';

/** A line at the popup's edge, with the way back where there is one. */
export interface Told {
  text: string;
  undo?: () => void;
  /** Tells two alike apart, so that each has its full time on the screen. */
  at: number;
}

export interface Actions {
  capture(): void;
  open(row: Tracked): void;
  correct(row: Tracked): void;
  retry(row: Tracked): void;
  discard(row: Tracked): void;
  restore(row: Tracked): void;
  copy(report: DraftReport): void;
  /** An answer that cannot be sent under this sign-in. */
  copyAnswer(words: string): void;
  dropAnswer(id: string): void;
  adopt(): void;
  /** The reason stands open on the screen. */
  seen(id: string): void;
  openOptions(): void;
  /** Opens the inbox there, signed in as who has joined here. */
  openInbox(place: string): void;
}

interface Outlets {
  fail(error: unknown): void;
  tell(told: Omit<Told, 'at'>): void;
}

/**
 * Everything a person can do to a row. Each asks the background and shows a failure in its own words; the list itself
 * changes only when the background says that it did.
 */
export function useActions({ call }: Door, around: Surroundings, { fail, tell }: Outlets): Actions {
  return useMemo(() => {
    const attempt =
      <A extends unknown[]>(work: (...args: A) => Promise<void>) =>
      (...args: A): void =>
        void work(...args).catch(fail);
    const restore = attempt(async ({ id }: Tracked) => void (await call('report.restore', { id })));

    return {
      capture: attempt(async () => {
        await call('capture.activeTab', {});
        around.close();
      }),
      open: ({ id }) => around.openForm(id),
      correct: attempt(async ({ id }) => {
        await call('report.edit', { id });
        around.openForm(id);
      }),
      retry: attempt(async ({ id }) => void (await call('report.retry', { id }))),
      discard: attempt(async (row) => {
        const { state } = await call('report.discard', { id: row.id });
        tell({ text: state === 'discarded' ? 'Discarded' : 'Correction dropped', undo: () => restore(row) });
      }),
      restore,
      copy: attempt(async (report) => {
        await around.copy(reportText(report));
        tell({ text: 'Copied' });
      }),
      copyAnswer: attempt(async (words) => {
        await around.copy(words);
        tell({ text: 'Copied' });
      }),
      dropAnswer: attempt(async (id) => {
        await call('answers.drop', { id });
        tell({ text: 'Discarded' });
      }),
      adopt: attempt(async () => {
        const { count } = await call('report.adopt', {});
        tell({ text: count === 1 ? '1 report is on its way' : `${count} reports are on their way` });
      }),
      seen: attempt(async (id) => void (await call('report.seen', { id }))),
      openOptions: () => around.openOptions(),
      openInbox: attempt(async (place) => around.openTab((await call('inbox.enter', { place })).link)),
    };
  }, [call, around, fail, tell]);
}

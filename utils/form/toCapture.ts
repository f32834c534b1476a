import type { Capture, Reading } from '../record/capture.ts';
import { manualCapture } from '../record/draft.ts';

export interface ToCapture {
  readonly id: string;
  readonly capturedAt: string;
  readonly reading: Reading | null;
  readonly menu: { readonly text: string | null; readonly url: string; readonly title: string };
  readonly own: readonly string[];
}

const collapsed = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** The frame's own words where they are the menu's (its line breaks are right), else the menu's. */
export function toCapture({ id, capturedAt, reading, menu }: ToCapture): Capture {
  const bare = manualCapture(id, new Date(capturedAt));
  const { viewer: _, ...read } = reading ?? { viewer: null };
  const same = reading && (menu.text === null || collapsed(reading.verbatim).startsWith(collapsed(menu.text)));
  if (same) return { ...bare, ...read, capturedAt, method: 'selection' };
  const page = reading?.page ?? { ...bare.page, url: menu.url, title: menu.title };
  return { ...bare, capturedAt, page, method: 'menuText', verbatim: menu.text ?? '' };
}

import type { Capture } from '../record/capture.ts';
import { LINE_MAX, URL_MAX } from '../record/limits.ts';

/** What the browser itself tells of a capture. */
export type MenuClick = {
  /** Null where no menu was clicked: a keyboard command, the popup's button. */
  selectionText: string | null;
  /** Only when the words stand in a frame; Chromium also gives it for the main one. */
  frameUrl: string | null;
  pageUrl: string;
  title: string;
};

/** The page as the browser names it: all there is where no script may run (another origin's frame, a PDF viewer). */
export function pageOfMenu(menu: MenuClick | null): Capture['page'] {
  const url = menu?.frameUrl && !isInner(menu.frameUrl) ? menu.frameUrl : (menu?.pageUrl ?? '');
  return {
    url: url.slice(0, URL_MAX),
    title: (menu?.title ?? '').slice(0, LINE_MAX),
    site: 'generic',
    kind: 'web',
    object: null,
    recordName: null,
    fields: {},
  };
}

/** `about:srcdoc`, `about:blank`: documents without an address of their own. */
export const isInner = (url: string): boolean => url === '' || url.startsWith('about:');

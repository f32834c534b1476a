import * as z from 'zod/mini';
import type { Own } from '../account/guess.ts';
import { Reading, type Capture } from '../record/capture.ts';
import { UNREAD } from '../record/draft.ts';
import { HeardError } from '../record/failure.ts';
import { VERBATIM_MAX } from '../record/limits.ts';
import { parsedOpportunity } from '../sites/crm/parsed.ts';
import { isInner, pageOfMenu, type MenuClick } from './menu.ts';
import { accountOf } from './accountIn.ts';
import { holds, mergeText } from './mergeText.ts';

export type CaptureInput = {
  id: string;
  /** RFC 3339. */
  capturedAt: string;
  /** What `select.js` brought back from the clicked or focused frame; parsed here, since a page had a hand in it. */
  reading: unknown;
  menu: MenuClick | null;
  own: Own;
};

/**
 * One capture out of what the frame told and what the menu told. Pure. A reading that does not parse, or that is of
 * other words than the menu's, leaves the menu's text with address and title: another frame's context is never
 * attributed to it.
 *
 * Throws HeardError `nothing-selected` when there are no words, `quote-too-long` past VERBATIM_MAX (a cut quote would
 * pass for a whole one).
 */
export function toCapture({ id, capturedAt, reading, menu, own }: CaptureInput): Capture {
  const injected = wordsIn(reading, 'verbatim') ?? '';
  const merged = believed(injected, wordsIn(reading, 'shown'), menu?.selectionText ?? null);
  const verbatim = merged.verbatim.trim();
  if (verbatim === '') throw new HeardError('nothing-selected');
  if (verbatim.length > VERBATIM_MAX) throw new HeardError('quote-too-long');
  const { method } = merged;
  const read = parse(reading);
  const same = method === 'selection' || (injected.trim() !== '' && holds(verbatim, injected));
  if (!read || !same)
    return { ...UNREAD, id, capturedAt, method: read ? method : 'menuText', verbatim, page: pageOfMenu(menu) };
  const { said, message, conversation, part, turns } = read;
  const opportunity =
    read.opportunity && parsedOpportunity(read.opportunity, read.written, Object.values(read.page.fields));
  const account = accountOf(read, own);
  const selector = method === 'selection' ? read.selector : null;
  const page = namedBy(read.page, menu);
  return {
    ...UNREAD,
    id,
    capturedAt,
    method,
    verbatim,
    selector,
    page,
    said,
    message,
    conversation,
    account,
    opportunity,
    part,
    turns,
  };
}

/**
 * The menu may say the words as they are drawn, as Chromium's does across a shadow root, or what the browser itself gives
 * for the selection, as Firefox's does. Either way the same selection is meant.
 */
function believed(injected: string, shown: string | null, menuText: string | null): ReturnType<typeof mergeText> {
  const merged = mergeText(injected, menuText);
  const isSame = shown !== null && mergeText(shown, menuText).method === 'selection';
  return isSame ? { verbatim: injected, method: 'selection' } : merged;
}

/** The words alone, even out of a reading that is otherwise broken: whether they are too long is decided by them. */
function wordsIn(reading: unknown, field: 'verbatim' | 'shown'): string | null {
  const found = z.looseObject({ [field]: z.string() }).safeParse(reading);
  return found.success ? String(found.data[field]) : null;
}

function parse(reading: unknown): Reading | null {
  const parsed = Reading.safeParse(reading);
  return parsed.success ? parsed.data : null;
}

/** A frame without an address or a title of its own is named by the page around it. */
function namedBy(page: Capture['page'], menu: MenuClick | null): Capture['page'] {
  if (!menu) return page;
  const around = pageOfMenu(menu);
  return { ...page, url: isInner(page.url) ? around.url : page.url, title: page.title || around.title };
}

import type { Reading } from '../record/capture.ts';
import { LINE_MAX, URL_MAX } from '../record/limits.ts';
import { siteAt } from '../sites/table.ts';
import { elementOf, wellFormed } from '../sites/text.ts';
import type { Read, Site, SiteReading, Start } from '../sites/types.ts';
import { attempt } from './attempt.ts';
import { selectionText } from './selectionText.ts';
import { startOf } from './start.ts';
import { turnsOf } from './turns.ts';

/** What the page tells around the words: a reading without the words themselves. */
export type Context = Omit<Reading, 'verbatim' | 'shown' | 'selector'>;

/** What the script of one kind of sites brings back; `words` tell that it still saw the same selection. */
export type ContextFound = { words: string; context: Context };

/** Where the highlighted words begin, and the element around that. */
export type WordsBegin = { start: Start; anchor: Element };

/** Never throws: where that cannot be told, they begin with the document. */
export function whereWordsBegin(document: Document): WordsBegin {
  const start = attempt(() => startOf(document)) ?? { node: document.documentElement, offset: 0 };
  return { start, anchor: elementOf(start.node) ?? document.documentElement };
}

function whatIsOpen({ mark }: Site, document: Document): WordsBegin | null {
  const anchor = attempt(() => mark.open?.(document) ?? null);
  return anchor && { start: { node: anchor, offset: 0 }, anchor };
}

/** What the site of one kind tells around the words highlighted here, or around what is open where nothing is. Null when none of it does; never throws. */
export function contextIn(sites: readonly Site[], document: Document, location: Location): ContextFound | null {
  const begin = whereWordsBegin(document);
  const site = siteAt(sites, document, location, begin.anchor);
  const words = selectionText(document).trim();
  const { start, anchor } = (words === '' && site && whatIsOpen(site, document)) || begin;
  const told = site && attempt(() => site.read(anchor, document, location, start));
  if (!told) return null;
  const readAt = (at: Start) => site.read(elementOf(at.node) ?? anchor, document, location, at);
  const speaks = site.kind === 'transcript' || site.kind === 'chat';
  const turns = (speaks && attempt(() => turnsOf(document, words, readAt))) || [];
  return { words, context: contextOf(site, { ...told, turns }, document, location) };
}

/** A site's own words for a page, and the document's where it has none. */
export function contextOf(
  { id, kind }: Pick<Site, 'id' | 'kind'>,
  { page = {}, ...told }: SiteReading,
  document: Document,
  location: Location,
): Context {
  return {
    page: {
      url: (page.url ?? location.href).slice(0, URL_MAX),
      title: wellFormed((page.title ?? document.title).slice(0, LINE_MAX)),
      site: id,
      kind,
      object: page.object ?? null,
      recordName: page.recordName ?? null,
      fields: page.fields ?? {},
    },
    said: told.said ?? null,
    message: told.message ?? null,
    conversation: told.conversation ?? null,
    account: told.account ?? null,
    opportunity: told.opportunity ?? null,
    written: told.written ?? null,
    part: told.part ?? null,
    turns: told.turns ?? [],
    viewer: told.viewer ?? null,
  };
}

/** A reading that a broken page makes no difference to: what it throws is nothing told. `at`: where the words begin. */
export const genericContext = (read: Read, at: WordsBegin, document: Document, location: Location): Context => {
  const { start, anchor } = at;
  const told = attempt(() => read(anchor, document, location, start)) ?? {};
  return contextOf({ id: 'generic', kind: 'web' }, told, document, location);
};

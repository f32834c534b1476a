import { line } from '../text.ts';

const SAID = /trans[ck]ri|trascri|monologue|стенограмм|расшифровк|逐字稿|文字起こし|文字稿|녹취/i;
/** Parts of a call's page that others wrote, or that a program did. */
const WRITTEN =
  /comment|kommentar|coment[aá]rio|commento|комментар|コメント|评论|summar|zusammenfass|résumé|resumen|resumo|riepilog|要約|摘要|\bnotes?\b|notiz|outline|chapter|action.?item|next.?step|participant|attendee|teilnehmer|\bchat\b|\bask\b|library|related|recent/i;

/**
 * The part of a call's page that an element stands in, by the nearest part that has a name: what was said, what was
 * written about it, or null where no name is known. Names are labels, headings, ids and classes.
 */
export function panelAround(anchor: Element): 'said' | 'written' | null {
  for (let part: Element | null = anchor; part && part !== anchor.ownerDocument.body; part = part.parentElement) {
    if (part.matches('aside, nav, form, dialog, [role="navigation"]')) return namedBy(part) ?? 'written';
    const named = namedBy(part);
    if (named) return named;
  }
  return null;
}

function namedBy(part: Element): 'said' | 'written' | null {
  const { ownerDocument, previousElementSibling: before } = part;
  const labels = (part.getAttribute('aria-labelledby') ?? '')
    .split(/\s+/)
    .map((id) => ownerDocument.getElementById(id));
  const names = [
    part.getAttribute('aria-label'),
    ...labels.map((one) => one?.textContent),
    before?.matches('h1, h2, h3, h4, h5, h6') ? before.textContent : null,
    ...['id', 'class', 'data-testid', 'data-test', 'data-tab'].map((name) => part.getAttribute(name)),
  ];
  const words = names.flatMap((name) => line(name) ?? []).join(' ');
  // A part with both names holds both.
  if (WRITTEN.test(words) === SAID.test(words)) return null;
  return SAID.test(words) ? 'said' : 'written';
}

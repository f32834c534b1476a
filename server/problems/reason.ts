import type { Report } from '../../utils/record/report.ts';
import { foldedWords } from '../search/words.ts';
import type { Evidence } from './likeness.ts';
import { stem } from './stem.ts';

/** Most shared words told; more says no more. */
const TOLD_MAX = 5;
/** A shared word that adds less than this part of the dearest one is everyday language. */
const WORTH = 0.2;

interface Written {
  word: string;
  root: string;
  /** Whether nothing but a space or a hyphen stands before it. */
  joined: boolean;
}

const textOf = ({ problem, requestedFeature, capture }: Report): string =>
  [problem.statement, requestedFeature, ...capture.map(({ verbatim }) => verbatim)].filter(Boolean).join('\n');

/** The words of a text as they are written, in their order. */
function written(text: string): Written[] {
  let end = -1;
  return [...text.matchAll(/[\p{L}\p{N}\p{M}'’]+/gu)].flatMap(({ 0: word, index }) => {
    const joined = /^[ -]$/.test(text.slice(end, index));
    end = index + word.length;
    const [folded, more] = foldedWords(word);
    return folded && !more ? [{ word, root: stem(folded), joined }] : [];
  });
}

/** These roots in the report's own spelling; neighbours are told as one phrase. */
function phrases(words: readonly Written[], roots: ReadonlySet<string>): string {
  const said: string[] = [];
  const told = new Set<string>();
  let open = false;
  for (const { word, root, joined } of words) {
    const fresh = roots.has(root) && !told.has(root);
    if (fresh && open && joined) said.push(`${said.pop() ?? ''} ${word}`);
    else if (fresh) said.push(word);
    if (fresh) told.add(root);
    open = fresh;
  }
  return said.join(', ');
}

/**
 * What a text shares, in its own spelling: `shares: invoice export, month end`. `similar to its words` are those that
 * share most of their letters only.
 */
export function sharedWords(text: string, { shared }: Pick<Evidence, 'shared'>): string[] {
  const least = (shared[0]?.weight ?? 0) * WORTH;
  const worth = shared.filter(({ weight }) => weight >= least).slice(0, TOLD_MAX);
  const words = written(text);
  const rootsOf = (exact: boolean) => new Set(worth.filter((one) => one.exact === exact).map(({ root }) => root));
  const [same, similar] = [phrases(words, rootsOf(true)), phrases(words, rootsOf(false))];
  return [...(same ? [`shares: ${same}`] : []), ...(similar ? [`similar to its words: ${similar}`] : [])];
}

/** Why a problem is offered for this report, in words: `same account; shares: invoice export, month end`. */
export function reason(report: Report, evidence: Evidence): string {
  const { sameAccount, fields } = evidence;
  const names = fields.map((field) => field.split('=', 1)[0]?.replaceAll('_', ' ')).filter(Boolean);
  return [
    ...(sameAccount ? ['same account'] : []),
    ...(names.length > 0 ? [`same ${names.join(', ')} on the page`] : []),
    ...sharedWords(textOf(report), evidence),
  ].join('; ');
}

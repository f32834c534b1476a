import type { Report } from '../../utils/record/report.ts';
import { rootsOf, type Terms } from '../../utils/likeness/terms.ts';
import { foldedWords } from '../search/words.ts';

const oneWord = (text: string): string => foldedWords(text).join('_').slice(0, 80);

function fieldsOf({ capture }: Report): string[] {
  const pairs = capture.flatMap(({ page }) => Object.entries(page.fields));
  const fields = pairs.map(([name, value]) => [oneWord(name), oneWord(value)] as const);
  return [...new Set(fields.filter(([name, value]) => name && value).map((pair) => pair.join('=')))].slice(0, 20);
}

/** The terms of a report. */
export function termsOf(report: Report): Terms {
  const { problem, requestedFeature, impact, capture } = report;
  return {
    statement: rootsOf(problem.statement, problem.desiredOutcome, problem.currentWorkaround, impact.cost),
    quote: rootsOf(...capture.map(({ verbatim }) => verbatim)),
    feature: rootsOf(requestedFeature),
    fields: fieldsOf(report),
  };
}

/** Each term once. */
export const distinctTerms = ({ statement, quote, feature, fields }: Terms): string[] => [
  ...new Set([...statement, ...quote, ...feature, ...fields]),
];

/** Terms as they rest in one column. */
export const joinTerms = ({ statement, quote, feature, fields }: Terms): string =>
  [statement, quote, feature, fields].map((part) => part.join(' ')).join('\n');

const split = (line = ''): string[] => (line === '' ? [] : line.split(' '));

/** What `joinTerms` wrote; of an empty column nothing. */
export function splitTerms(joined: string): Terms {
  const [statement, quote, feature, fields] = joined.split('\n');
  return { statement: split(statement), quote: split(quote), feature: split(feature), fields: split(fields) };
}

import { findPrivate } from '../../utils/coach/private/find.ts';
import { merged, replace, stretches, wanted } from '../../utils/record/redactText.ts';
import type { Report } from '../../utils/record/report.ts';
import { calledIn } from './called.ts';
import { namesIn } from './names.ts';

/** What stands where a name stood. */
export const NAMELESS = '[name]';

/**
 * The report's quotes as a colleague may read them who must not learn whose words they are: without the names,
 * addresses, firms, deals and private words that the report knows of, however they are written. What it does not know
 * of stays; the workspace's rule `none` is for those to whom that is too much.
 */
export function nameless(report: Report): string[] {
  const names = namesIn(report);
  const anywhere = wanted(names.anywhere, NAMELESS);
  return report.capture.map(({ verbatim }) => {
    const secrets = findPrivate(verbatim).map(({ start, end }): [number, number] => [start, end]);
    const found = merged([...stretches(verbatim, anywhere), ...secrets, ...calledIn(verbatim, names)]);
    return joined(replace(verbatim, found, NAMELESS));
  });
}

/** A first and a last name side by side are one person. */
const joined = (text: string): string => text.replaceAll(/\[name\](?:[ \t]+\[name\])+/g, NAMELESS);

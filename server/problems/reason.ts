import { sharedWords } from '../../utils/likeness/sharedWords.ts';
import type { Report } from '../../utils/record/report.ts';
import type { Evidence } from './likeness.ts';

/**
 * What a text shares, in its own spelling: `shares: invoice export, month end`. `similar to its words` are those that
 * share most of their letters only.
 */
export function reason(
  { problem, requestedFeature, capture }: Report,
  { shared, sameAccount, fields }: Evidence,
): string {
  const parts = [problem.statement, requestedFeature, ...capture.map(({ verbatim }) => verbatim)];
  const names = fields.map((field) => field.split('=', 1)[0]?.replaceAll('_', ' ')).filter(Boolean);
  return [
    ...(sameAccount ? ['same account'] : []),
    ...(names.length > 0 ? [`same ${names.join(', ')} on the page`] : []),
    ...sharedWords(parts.filter(Boolean).join('\n'), shared),
  ].join('; ');
}

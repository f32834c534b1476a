import type { DraftReport } from '../../utils/record/report.ts';

/** A report for the clipboard: whose words, the words, the problem; plain text with line breaks kept. */
export function reportText(report: DraftReport): string {
  const quotes = report.capture.map(({ verbatim, said, page }) => {
    const who = [said?.name, said?.role, report.account?.name].filter(Boolean).join(', ');
    return [`“${verbatim}”`, who && `— ${who}`, page.url].filter(Boolean).join('\n');
  });
  const { statement } = report.problem;
  return [...quotes, statement.trim() && `Problem: ${statement.trim()}`].filter(Boolean).join('\n\n');
}

import { ask } from '../support/ask.ts';
import type { View } from '../support/view.ts';

/** Makes a report by paste and queues it, as the form does; through one of the extension's pages. Resolves to its id. */
export async function sendReport(page: View, statement: string, verbatim = statement): Promise<string> {
  const { id, report } = await ask(page, 'report.new', {});
  const [capture] = report.capture;
  if (!capture) throw new Error('A report has a capture.');
  const filled = { ...report, capture: [{ ...capture, verbatim }], problem: { ...report.problem, statement } };
  await ask(page, 'report.send', { id, report: filled });
  return id;
}

/** Where a report stands in this browser. */
export const stateOf = async (page: View, id: string): Promise<string> => (await ask(page, 'report.get', { id })).state;

import type { DraftReport } from '../../../utils/record/report.ts';
import { Marked } from '../../base/Marked.tsx';
import type { Found } from '../useFound.ts';
import { reportLines } from './reportLines.ts';

interface Props {
  report: DraftReport;
  /** The problem that it is added to, in words. */
  addedTo: string | null;
  found: Found;
}

/** A report as text that is read in a few seconds; private words in it are marked. */
export function SentText({ report, addedTo, found }: Props) {
  return (
    <dl class="sent-lines">
      {reportLines(report, addedTo).map(({ label, lines }, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- two captures have the same labels, and lines have no state
        <div key={at}>
          <dt>{label}</dt>
          {lines.map((text, nth) => (
            // oxlint-disable-next-line react/no-array-index-key -- lines of a text are only shown, and have no state
            <dd key={nth} dir="auto">
              <Marked found={found.in(text)}>{text}</Marked>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

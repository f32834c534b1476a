import type { Capture } from '../../utils/record/capture.ts';
import type { PrivateKind } from '../../utils/record/privateKind.ts';
import { kindList } from './privateKindNames.ts';

interface Props {
  capture: readonly Capture[];
  rules: readonly PrivateKind[];
}

/** How much is missing from the quote, and who took it out when it was nobody here. */
export function RedactedCount({ capture, rules }: Props) {
  const count = capture.reduce((sum, { redactions }) => sum + redactions, 0);
  if (count === 0) return null;
  return (
    <p class="field-hint">
      {count === 1 ? 'One place is redacted.' : `${count} places are redacted.`}
      {rules.length > 0 && ` Your workspace has ${kindList(rules)} taken out by itself.`}
    </p>
  );
}

import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../../components/base/Button.tsx';
import { Field } from '../../../components/base/Field.tsx';
import { TextArea } from '../../../components/base/TextArea.tsx';
import type { ProblemDetail } from '../../../utils/record/problem.ts';

interface Props {
  problem: ProblemDetail;
  busy: boolean;
  onCancel(): void;
  /** Null goes back to the first report's words. */
  onSave(statement: string | null): void;
}

/** The problem in the product manager's words. No report is changed by it. */
export function StatementForm({ problem, busy, onCancel, onSave }: Props) {
  const [statement, setStatement] = useState(problem.statement);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => area.current?.focus(), []);
  const words = statement.trim();
  const save = (event: Event): void => {
    event.preventDefault();
    if (words) onSave(words);
  };
  return (
    <form class="problem-form" aria-label="Edit statement" onSubmit={save}>
      <Field
        label="Statement"
        hint="Sellers with a report on it read this. Their own words, and the customer's, stay as they are."
        error={words ? null : 'Say in a sentence what goes wrong for the customer.'}
        required
      >
        {(field) => <TextArea {...field} areaRef={area} value={statement} onInput={setStatement} />}
      </Field>
      <div class="problem-acts">
        <Button variant="primary" type="submit" busy={busy} disabled={!words}>
          Save statement
        </Button>
        <Button variant="quiet" onClick={() => onSave(null)} busy={busy}>
          Use the first report's words
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

import { Field } from '../../../components/base/Field.tsx';
import { Select } from '../../../components/base/Select.tsx';
import { STANDINGS } from '../../../components/decision/standing.ts';
import { DecisionStatus } from '../../../utils/record/decision.ts';

interface Props {
  /** Null shows all. */
  status: DecisionStatus | null;
  onChoose(status: DecisionStatus | null): void;
}

const ALL = { value: '', label: 'All' };
/** What is a duplicate stands in no list: it carries on elsewhere. */
const LISTED = DecisionStatus.options.filter((status) => status !== 'duplicate');
const OPTIONS = [ALL, ...LISTED.map((value) => ({ value, label: STANDINGS[value].word }))];

/** Narrows the list to where its problems stand. */
export function StatusFilter({ status, onChoose }: Props) {
  const choose = (value: string): void => {
    const chosen = DecisionStatus.safeParse(value);
    onChoose(chosen.success ? chosen.data : null);
  };
  return (
    <div class="status-filter">
      <Field label="Status">
        {(field) => <Select {...field} value={status ?? ''} options={OPTIONS} onInput={choose} />}
      </Field>
    </div>
  );
}

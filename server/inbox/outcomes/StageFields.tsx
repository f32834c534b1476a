import { Field } from '../../../components/base/Field.tsx';
import { Select } from '../../../components/base/Select.tsx';
import type { Answers } from './csv/answers.ts';
import type { FileRead } from './csv/reading.ts';
import type { Ended } from './csv/stages.ts';

interface Props {
  stages: FileRead['stages'];
  answers: Answers;
  onInput(answers: Answers): void;
}

const MEANS: readonly { value: Ended; label: string }[] = [
  { value: 'won', label: 'won' },
  { value: 'lost', label: 'lost' },
  { value: 'open', label: 'open' },
];

/** What each stage of the file is taken for; a workspace's own names cannot be known. */
export function StageFields({ stages, answers, onInput }: Props) {
  if (stages.length === 0) return null;
  const say = (stage: string, value: string): void => {
    const means = MEANS.find((one) => one.value === value)?.value;
    if (means) onInput({ ...answers, stages: new Map([...answers.stages, [stage, means]]) });
  };
  return (
    <fieldset>
      <legend>What each stage means</legend>
      <div class="columns">
        {stages.map(([stage, means]) => (
          <Field key={stage} label={stage}>
            {(wiring) => <Select {...wiring} value={means} options={MEANS} onInput={(value) => say(stage, value)} />}
          </Field>
        ))}
      </div>
    </fieldset>
  );
}

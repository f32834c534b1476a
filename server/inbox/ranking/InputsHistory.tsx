import './inputsHistory.css';
import { useCallback, useState } from 'preact/hooks';
import { Disclosure } from '../../../components/base/Disclosure.tsx';
import type { Api } from '../api.ts';
import { FailureNotice } from '../FailureNotice.tsx';
import { useAnswer } from '../useAnswer.ts';
import { InputsChanges } from './InputsChanges.tsx';

interface Props {
  problemId: string;
  api: Api;
  /** The number of the inputs that hold, where it is known: others are another history. */
  now?: number | null;
}

/** Where effort and confidence come from, for whoever reads the number (P10); asked for only once it is opened. */
export function InputsHistory(props: Props) {
  const [wasOpened, setWasOpened] = useState(false);
  return (
    <Disclosure
      summary="How effort and confidence came about"
      onToggle={(isOpen) => {
        if (isOpen) setWasOpened(true);
      }}
    >
      {wasOpened && <Asked key={props.now} {...props} />}
    </Disclosure>
  );
}

function Asked({ problemId, api }: Props) {
  const ask = useCallback(() => api.inputsHistory(problemId), [api, problemId]);
  const { value, failure, retry } = useAnswer(ask);
  return (
    <div aria-busy={!value && !failure}>
      <FailureNotice failure={failure} onRetry={retry} />
      {value && value.changes.length === 0 && (
        <p>Nobody has estimated the effort or set the confidence yet: the workspace’s own numbers stand in.</p>
      )}
      {value && value.changes.length > 0 && <InputsChanges changes={value.changes} />}
    </div>
  );
}

import { useCallback, useState } from 'preact/hooks';
import { Disclosure } from '../../../components/base/Disclosure.tsx';
import type { Api } from '../api.ts';
import { ProblemDecision } from '../ranking/ProblemDecision.tsx';
import { useAnswer } from '../useAnswer.ts';

interface Props {
  id: string;
  /** Whose name stands on a decision. */
  me: string;
  api: Api;
  /** It stands in the ranking, so that today's numbers can be asked for. */
  isRanked: boolean;
  isDecided: boolean;
  onDecided(): void;
}

/**
 * The form for what is decided next, and what was decided before, wherever the problem stands: what is done stands in no
 * ranking, and can be taken up again from here. Asked for only once it is opened.
 */
export function DecideHere(props: Props) {
  const [wasOpened, setWasOpened] = useState(false);
  return (
    <Disclosure
      summary={props.isDecided ? 'Decide anew, and what was decided before' : 'Decide on it'}
      onToggle={(isOpen) => isOpen && setWasOpened(true)}
    >
      {wasOpened && <Opened {...props} />}
    </Disclosure>
  );
}

function Opened({ id, me, api, isRanked, onDecided }: Props) {
  // Beside the point where it fails: the decision does not wait for numbers.
  const ask = useCallback(async () => (isRanked ? await api.ranked(id) : null), [api, id, isRanked]);
  const { value: stand } = useAnswer(ask);
  return <ProblemDecision id={id} me={me} api={api} stand={stand} isCardShown onDecided={onDecided} />;
}

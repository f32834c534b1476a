import './problems/problems.css';
import { useCallback, useState } from 'preact/hooks';
import { Disclosure } from '../../components/base/Disclosure.tsx';
import type { Api } from './api.ts';
import { FailureNotice } from './FailureNotice.tsx';
import { hashOf } from './places.ts';
import { OperationItem } from './problems/OperationItem.tsx';
import { placedWords } from './triage/placedWords.ts';
import { useAnswer } from './useAnswer.ts';
import { useTask } from './useTask.ts';

interface Props {
  reportId: string;
  api: Api;
  /** It stands elsewhere now. */
  onUndone(): void;
}

/** Who put the report on which problem, each with the way back; asked for only once it is opened. */
export function ReportHistory(props: Props) {
  const [wasOpened, setWasOpened] = useState(false);
  return (
    <Disclosure summary="Who sorted it" onToggle={(isOpen) => isOpen && setWasOpened(true)}>
      {wasOpened && <Operations {...props} />}
    </Disclosure>
  );
}

function Operations({ reportId, api, onUndone }: Props) {
  const ask = useCallback(() => api.reportOperations(reportId), [api, reportId]);
  const { value, failure: unread, retry } = useAnswer(ask);
  const { busy, failure, run } = useTask();
  const undo = (id: string): void =>
    run(async () => {
      await api.undo(id);
      retry();
      onUndone();
    });
  return (
    <div aria-busy={!value && !unread}>
      <FailureNotice failure={unread} onRetry={retry} />
      <FailureNotice failure={failure} />
      {value && value.operations.length === 0 && <p>Nobody has sorted it yet.</p>}
      <ul class="operations">
        {value?.operations.map((one) => (
          <OperationItem
            key={one.id}
            operation={one}
            words={`${placedWords(one, null)} ${one.problem?.statement ?? ''}`}
            busy={busy}
            onUndo={undo}
          >
            {placedWords(one, null)}{' '}
            {one.problem && <a href={hashOf({ room: 'problems', id: one.problem.id })}>{one.problem.statement}</a>}
          </OperationItem>
        ))}
      </ul>
    </div>
  );
}

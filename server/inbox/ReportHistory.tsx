import './problems/problems.css';
import { useCallback, useState } from 'preact/hooks';
import { Button } from '../../components/base/Button.tsx';
import { Disclosure } from '../../components/base/Disclosure.tsx';
import { moment } from '../../components/list/time.ts';
import type { Api } from './api.ts';
import { FailureNotice } from './FailureNotice.tsx';
import { hashOf } from './places.ts';
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
          <li key={one.id} class={one.undone ? 'operation operation-undone' : 'operation'}>
            <span dir="auto">
              {placedWords(one, null)}{' '}
              {one.problem && <a href={hashOf({ room: 'problems', id: one.problem.id })}>{one.problem.statement}</a>}
            </span>
            <time dateTime={one.at}>{moment(one.at)}</time>
            {one.undone ? (
              <span>
                undone by <bdi>{one.undone.by.name}</bdi>
              </span>
            ) : (
              <Button
                variant="quiet"
                busy={busy}
                label={`Undo: ${placedWords(one, null)} ${one.problem?.statement ?? ''}`}
                onClick={() => undo(one.id)}
              >
                Undo
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../../components/base/Button.tsx';
import { useLatest } from '../../../components/base/useLatest.ts';
import { age, moment } from '../../../components/list/time.ts';
import { useNow } from '../../../components/list/useNow.ts';
import type { Operation } from '../../../utils/record/operation.ts';
import type { Waiting } from '../../../utils/record/triage.ts';
import type { Api } from '../api.ts';
import { FailureNotice } from '../FailureNotice.tsx';
import { hashOf } from '../places.ts';
import { ChooseProblem } from '../problems/ChooseProblem.tsx';
import { useAnswer } from '../useAnswer.ts';
import { useTask } from '../useTask.ts';
import { inForce, placedWords } from './placedWords.ts';

interface Props {
  api: Api;
  row: Waiting;
  /** The member who looks at it. */
  me: string;
}

/** A report that somebody else sorted first: who put it where and when, with the way there and the way to move it. */
export function SortedReport({ api, row, me }: Props) {
  const { report } = row.received;
  const ask = useCallback(() => api.reportOperations(report.id), [api, report.id]);
  const { value, failure: unread, retry } = useAnswer(ask);
  const placed = value && inForce(value.operations);
  const { busy, failure, run } = useTask();
  const [choosing, setChoosing] = useState(false);
  const [moved, setMoved] = useState<string | null>(null);
  const line = useRef<HTMLLIElement>(null);
  const stop = (): void => {
    setChoosing(false);
    line.current?.focus();
  };
  useEscape(choosing, stop);
  /** Refused or not, what holds now is read again. */
  const act = (work: () => Promise<string | null>): void => {
    stop();
    run(async () => {
      try {
        setMoved(await work());
      } finally {
        retry();
      }
    });
  };
  const move = (to: string): void =>
    act(async () => {
      const from = placed?.problem?.id ?? null;
      return (await api.moveReport(report.id, { to, from })).operation.id;
    });
  const undo = (operationId: string): void =>
    act(async () => {
      await api.undo(operationId);
      return null;
    });
  return (
    <li ref={line} tabIndex={-1} data-own-keys>
      <a href={hashOf({ room: 'reports', id: report.id })} dir="auto">
        {report.problem.statement}
      </a>
      {placed && <Placed placed={placed} me={me} />}
      {value && !placed && <p>It waits in Triage again.</p>}
      <FailureNotice failure={unread} onRetry={retry} />
      <FailureNotice failure={failure} />
      {choosing && (
        <ChooseProblem
          api={api}
          title="Move it to"
          hint="Any problem of the workspace. You can undo it."
          without={placed?.problem?.id ?? null}
          onChoose={({ id }) => move(id)}
          onCancel={stop}
        />
      )}
      {placed?.problem && !choosing && (
        <div class="problem-acts">
          <Button
            variant="quiet"
            busy={busy}
            label={`Move it…: ${report.problem.statement}`}
            onClick={() => setChoosing(true)}
          >
            Move it…
          </Button>
          {moved !== null && placed.id === moved && (
            <Button variant="quiet" busy={busy} label={`Undo: ${report.problem.statement}`} onClick={() => undo(moved)}>
              Undo
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

/** `Ann put it on “Invoice export”, 1 min. ago`. */
function Placed({ placed, me }: { placed: Operation; me: string }) {
  const now = useNow(30_000);
  const { problem, at } = placed;
  return (
    <p dir="auto">
      {placedWords(placed, me)}{' '}
      {problem && <a href={hashOf({ room: 'problems', id: problem.id })}>{problem.statement}</a>}
      {', '}
      <time dateTime={at} title={moment(at)}>
        {age(at, now)}
      </time>
    </p>
  );
}

/** Escape, wherever the focus is, while something is open that it closes. */
function useEscape(isOpen: boolean, close: () => void): void {
  const latest = useLatest(close);
  useEffect(() => {
    if (!isOpen) return undefined;
    const onKey = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') latest.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isOpen, latest]);
}

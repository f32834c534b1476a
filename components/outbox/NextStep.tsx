import type { ComponentChildren } from 'preact';
import { FAILURES } from '../../utils/record/failure.ts';
import type { Tracked } from '../../utils/record/tracked.ts';
import { Button } from '../base/Button.tsx';
import { toMend } from './mend.ts';
import type { Actions } from './useActions.ts';

/** A row that waits for the person says why and what to do, without being opened (P2). */
export function NextStep({ row, actions }: { row: Tracked; actions: Actions }) {
  if (row.state === 'draft') return <Step label="Finish and send" onClick={() => actions.open(row)} />;
  if (row.state === 'signIn')
    return (
      <Step label="Open Options" onClick={actions.openOptions}>
        <p>{because(row)}</p>
        {row.madeForName && (
          <p class="row-belongs">
            Made for <bdi>{row.madeForName}</bdi>
          </p>
        )}
      </Step>
    );
  if (row.state === 'deleted')
    return (
      <div class="row-step">
        <p>
          Your admin deleted this report from the workspace. Its words are gone here as well, and nobody can bring them
          back.
        </p>
      </div>
    );
  if (row.state !== 'refused') return null;
  return (
    <Step label="Edit and correct" onClick={() => actions.correct(row)}>
      <p>{because(row)}</p>
      <ul class="row-mend">
        {toMend(row.failure).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Step>
  );
}

function because({ state, failure }: Tracked): string {
  return FAILURES[failure?.code ?? (state === 'signIn' ? 'sign-in-again' : 'report-refused')].join(' ');
}

interface StepProps {
  label: string;
  onClick(): void;
  children?: ComponentChildren;
}

function Step({ label, onClick, children }: StepProps) {
  return (
    <div class="row-step">
      {children}
      <Button onClick={onClick}>{label}</Button>
    </div>
  );
}

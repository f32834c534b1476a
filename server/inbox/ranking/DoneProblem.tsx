import { useEffect, useRef } from 'preact/hooks';
import type { Api } from '../api.ts';
import { CustomerWords } from '../people/CustomerWords.tsx';
import { ProblemDecision } from './ProblemDecision.tsx';

interface Props {
  id: string;
  /** Whose name stands on a decision. */
  me: string;
  api: Api;
  onDecided(): void;
}

/** In place of the numbers of a problem that is done: a digest, or a report, leads here all the same. */
export function DoneProblem({ id, me, api, onDecided }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        This problem is done
      </h2>
      <p>It takes no place in the line any more.</p>
      <ProblemDecision id={id} me={me} api={api} stand={null} onDecided={onDecided} />
      <CustomerWords problemId={id} api={api} />
    </>
  );
}

import { useCallback, useState } from 'preact/hooks';
import type { ListedProblem, NearProblem } from '../../utils/record/problemList.ts';
import { withSameAs } from './changes.ts';
import type { FormDoor } from './door.ts';
import { useAnswer } from './useAnswer.ts';
import type { Draft } from './useDraft.ts';
import { usePaused } from './usePaused.ts';

/** Shorter than the pause after which the coach speaks: nobody is asked anything here. */
const PAUSE_MS = 400;

/**
 * The workspace's problems that look like what is written, and the one that this report is added to. `placed`: a product
 * manager may have put it somewhere already, so that nothing is offered.
 */
export function useNear(call: FormDoor['call'], draft: Draft, placed: boolean) {
  const { report, change } = draft;
  const { statement, sameAs = null } = report.problem;
  const [offers, setOffers] = useState<NearProblem[]>([]);
  const [chosen, setChosen] = useState<ListedProblem | null>(null);
  const [quote] = usePaused(report.capture.map(({ verbatim }) => verbatim).join('\n'), PAUSE_MS);
  const [written] = usePaused(statement, PAUSE_MS);
  const isOffering = sameAs === null && !placed;
  const ask = useCallback(
    async (text: string) => (await call('problem.near', { quote, statement: text })).problems,
    [call, quote],
  );
  useAnswer(isOffering ? written : null, ask, setOffers);
  const name = useCallback(async (id: string) => (await call('problem.named', { id })).problem, [call]);
  useAnswer(chosen?.id === sameAs ? null : sameAs, name, setChosen);

  const set = (id: string | null): void => change('/problem/sameAs', (now) => withSameAs(now, id));
  return {
    offers: isOffering ? offers : [],
    isAdded: sameAs !== null,
    /** The chosen problem in words; null also when this browser was not told of it. */
    addedTo: sameAs !== null && chosen?.id === sameAs ? chosen.statement : null,
    add: (problem: NearProblem): void => {
      setChosen(problem);
      set(problem.id);
    },
    undo: (): void => set(null),
  };
}

export type Near = ReturnType<typeof useNear>;

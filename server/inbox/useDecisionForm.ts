import { useCallback, useRef, useState } from 'preact/hooks';
import type { Decision, DecisionInput } from '../../utils/record/decision.ts';
import { newId } from '../../utils/record/id.ts';
import { type DecisionDraft, dropDraft, keepDraft, readDraft } from './decisionDraft.ts';
import { brokenRules, type FieldName, freshDraft, latestDay, toDecision } from './decisionWords.ts';
import { type InboxError, isMoved, isOutdated } from './inboxError.ts';
import { useTask } from './useTask.ts';

interface DecisionForm {
  draft: DecisionDraft;
  /** Sentences at the fields; shown from the first try to save on. */
  errors: Partial<Record<FieldName, string>>;
  busy: boolean;
  failure: InboxError | null;
  /** Whether anything was typed that is not saved. */
  dirty: boolean;
  /** Whether it was refused for the report stands elsewhere, and the page shows by now where. */
  moved: boolean;
  set(change: Partial<DecisionDraft>): void;
  save(): void;
}

/** What is decided on: a report's problem, or a problem itself. */
export interface Subject {
  /** Under which what is typed is kept. */
  id: string;
  decision: Decision | null;
  /** The problem that is decided on as the page shows it; null for a report in Triage. */
  seenOn: string | null;
  /** Asks again what holds; `decision`, or where a report stands, is another one then. */
  reread(): void;
}

/**
 * The decision being written; kept in the session until it is saved, so that no failure loses a word. `send` resolves
 * when the endpoint has it.
 */
export function useDecisionForm(subject: Subject, send: (decision: DecisionInput) => Promise<void>): DecisionForm {
  const { id } = subject;
  const [kept, setKept] = useState(() => readDraft(id));
  const latestRef = useRef(kept);
  /** Where the last decision that was sent would have gone. */
  const [sentOn, setSentOn] = useState<string | null>(null);
  /** The day of the last try to save; null before any. */
  const [tried, setTried] = useState<string | null>(null);
  const { busy, failure, run } = useTask();
  const draft = kept ?? freshDraft(subject);
  const decision = toDecision(draft);
  const errors = tried === null ? {} : brokenRules(decision, tried);

  const set = useCallback(
    (change: Partial<DecisionDraft>) => {
      const next = { ...draft, ...change, id: newId() };
      keepDraft(id, next);
      latestRef.current = next;
      setKept(next);
    },
    [id, draft],
  );
  const save = (): void => {
    const today = latestDay(new Date());
    setTried(today);
    setSentOn(subject.seenOn);
    if (Object.keys(brokenRules(decision, today)).length > 0) return;
    const sent = latestRef.current;
    run(async () => {
      const { seenOn, decision: held } = subject;
      await send({ ...decision, basedOn: held?.id ?? null, seenOn }).catch((error: unknown) => {
        // What was typed stays, beside the decision that came in between or the problem that the report is on now.
        if (isOutdated(error) || isMoved(error)) subject.reread();
        throw error;
      });
      setTried(null);
      if (latestRef.current !== sent) return; // words typed meanwhile were not in what was saved
      dropDraft(id);
      latestRef.current = null;
      setKept(null);
    });
  };
  const moved = isMoved(failure) && sentOn !== subject.seenOn;
  return { draft, errors, busy, failure, dirty: kept !== null, moved, set, save };
}

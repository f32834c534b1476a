import type { Proposal } from '../../utils/record/introductionAsk.ts';
import { rankProblems, type Ranked } from '../problems/likeness.ts';
import type { Placed } from '../problems/voices.ts';
import { sharedWords } from '../../utils/likeness/sharedWords.ts';
import { rootsOf } from '../../utils/likeness/terms.ts';
import type { Candidate } from './candidates.ts';
import { coolingOf, type AskedBefore } from './coolDown.ts';
import { reasonsFor } from './reasons.ts';
import { spread } from './spread.ts';
import { tellsTopic } from './topics.ts';

/** What is looked for: what for and whom, in the product manager's words. */
export interface Looked {
  id: string;
  about: string;
  who: string | null;
}

/** Somebody who fits, with how well. */
export interface Fitting {
  candidate: Candidate;
  proposal: Proposal;
  /** The better, the smaller: agreed to it, named with the problem, somebody there. Those who cool down come last. */
  tier: number;
  /** 0 to 1. */
  likeness: number;
}

/** Most that anybody looks through. */
const PROPOSED_MAX = 100;
/** Below this, words that happen to share letters. */
const LEAST_LIKENESS = 0.04;

/** Whether topics that they agreed to, as roots, hold a word of what is looked for; topics are short, so that one suffices. */
const onTopic = (topics: readonly string[], wanted: ReadonlySet<string>): boolean =>
  topics.some((root) => wanted.has(root));

/** What a candidate is compared by: most surely by what they said they would talk about. */
const toPlaced = ({ key, willing, told, account, contact }: Candidate): Placed => ({
  problemId: key,
  accountKeys: [],
  terms: {
    statement: rootsOf(...willing.flatMap(({ topics }) => topics)),
    quote: rootsOf(...told.flatMap(({ problem }) => [problem.statement, problem.desiredOutcome])),
    feature: rootsOf(
      account?.name ?? null,
      contact?.role ?? null,
      ...told.flatMap(({ capture }) => capture.flatMap(({ page }) => Object.values(page.fields))),
    ),
    fields: [],
  },
});

const tierOf = ({ willing, contact }: Candidate): number => (willing.length > 0 ? 0 : contact ? 1 : 2);

function fitting(
  candidate: Candidate,
  match: Ranked | undefined,
  looked: Looked,
  cooling: Proposal['cooling'],
): Fitting {
  const { key, contact, account, seller, reportId } = candidate;
  const shared = match ? sharedWords([looked.about, looked.who].filter(Boolean).join('\n'), match.evidence.shared) : [];
  const person = contact && { name: contact.name, email: contact.email, role: contact.role };
  const proposal: Proposal = {
    key,
    contact: person,
    account: account?.name ?? null,
    seller,
    reportId,
    reasons: reasonsFor(candidate, shared),
    cooling,
  };
  return { candidate, proposal, tier: tierOf(candidate) + (cooling ? 10 : 0), likeness: match?.likeness ?? 0 };
}

/**
 * Who could be asked for, the best first, the work spread over the sellers. Somebody fits who has the problem, or who
 * agreed to talk and shares words with what is looked for. Whoever was asked for in this request before is left out.
 * The same candidates give the same line, whatever order they come in. `at`: the present, RFC 3339; `coolDownDays`: how long the workspace leaves a
 * customer alone.
 */
export function propose(
  looked: Looked,
  candidates: readonly Candidate[],
  before: readonly AskedBefore[],
  at: string,
  coolDownDays: number,
): Proposal[] {
  const asked = Map.groupBy(before, ({ key }) => key);
  const statement = rootsOf(looked.about, looked.who);
  const terms = { statement, quote: [], feature: [], fields: [] };
  const placed = candidates.map(toPlaced);
  const ranked = rankProblems({ terms, accountKeys: [] }, placed);
  const match = new Map(ranked.map((one) => [one.problemId, one]));
  const wanted = new Set(statement.filter(tellsTopic));
  const topics = new Map(placed.map((one) => [one.problemId, one.terms.statement]));
  const agrees = ({ key, willing }: Candidate): boolean =>
    willing.length > 0 && (onTopic(topics.get(key) ?? [], wanted) || (match.get(key)?.likeness ?? 0) >= LEAST_LIKENESS);
  const fits = candidates
    .filter((one) => one.onProblem || agrees(one))
    .filter(({ key }) => !asked.get(key)?.some(({ introductionId }) => introductionId === looked.id))
    .map((one) => fitting(one, match.get(one.key), looked, coolingOf(asked.get(one.key) ?? [], at, coolDownDays)));
  return spread(fits, PROPOSED_MAX).map(({ proposal }) => proposal);
}

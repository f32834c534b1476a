import { newId } from '../../../utils/record/id.ts';
import type { DealOutcome } from '../../../utils/record/outcome.ts';
import type { SignedIn } from '../../../server/store/devices.ts';
import type { Store } from '../../../server/store/store.ts';
import { requestFor } from '../../introductions/sample.ts';
import { AT } from '../../store/people.ts';
import { dealId, DEALS } from './reports.ts';

/** One report in so many is asked about; one deal in so many has ended. */
const ASKED = 200;
const ENDED = 10;
const IMPORT = 500;
const INTRODUCTIONS = 20;

const outcome = (deal: number): DealOutcome => ({
  opportunityId: dealId(deal),
  result: deal % 3 === 0 ? 'lost' : 'won',
  amount: `${1_000 + (deal % 90) * 1_000}`,
  currencyIsoCode: 'USD',
  closedAt: '2026-05-01',
  note: null,
});

async function fillOutcomes(store: Store, { workspace, member }: SignedIn, accounts: number): Promise<void> {
  const ended = Array.from({ length: Math.ceil((accounts * DEALS) / ENDED) }, (_, n) => outcome(n * ENDED));
  for (let at = 0; at < ended.length; at += IMPORT) {
    const source = { id: newId(), name: `Quarter ${at / IMPORT}` };
    const outcomes = ended.slice(at, at + IMPORT);
    await store.storeOutcomes({ workspaceId: workspace.id, outcomes, source, by: member.id, at: AT });
  }
}

async function fillQuestions(store: Store, { workspace, member }: SignedIn, reports: readonly string[]) {
  const askedBy = { id: member.id, name: member.name };
  for (const reportId of reports.filter((_, place) => place % ASKED === 0))
    await store.ask({ workspaceId: workspace.id, reportId, id: newId(), text: 'How often?', at: AT, askedBy });
}

/** What the other rooms show: outcomes of deals, questions, and requests for introductions. Gives the last one's id. */
export async function fillRooms(
  store: Store,
  pm: SignedIn,
  { problems, reports, accounts }: { problems: readonly string[]; reports: readonly string[]; accounts: number },
): Promise<string> {
  await fillOutcomes(store, pm, accounts);
  await fillQuestions(store, pm, reports);
  const wanted = Array.from({ length: INTRODUCTIONS }, (_, n) => requestFor({ problemId: problems[n] ?? null }));
  for (const introduction of wanted)
    await store.addIntroduction({ workspaceId: pm.workspace.id, introduction, by: pm.member.id, at: AT });
  return wanted.at(-1)?.id ?? '';
}

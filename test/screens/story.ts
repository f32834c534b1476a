import { newId } from '../../utils/record/id.ts';
import { DEFAULT_RANKING } from '../../utils/record/rankingSettings.ts';
import type { Report } from '../../utils/record/report.ts';
import { indexAll } from '../../server/search/indexer.ts';
import type { SignedIn } from '../../server/store/devices.ts';
import type { Store } from '../../server/store/store.ts';
import { mondayOf, weekIndex } from '../../server/problems/health/week.ts';
import { decisionBy } from '../store/conformance/decisions.ts';
import { batchFrom, signIn } from '../store/people.ts';
import { reportFor } from '../support/reports.ts';
import { CUSTOMERS, PROBLEMS, SELLERS, WAITING } from './words.ts';

const DAY = 86_400_000;

/** What the story leads to. */
export interface Story {
  /** The problem that more and more accounts have, and its newest report. */
  problemId: string;
  reportId: string;
  workspaceId: string;
}

type Told = (typeof WAITING)[number]['told'];

/** A day of the week that lies so many weeks before the one of `now`. */
const dayOf = (now: Date, weeksAgo: number, day: number): string =>
  new Date(Date.parse(mondayOf(weekIndex(now.toISOString()) - weeksAgo)) + day * DAY + DAY / 3).toISOString();

function reportOf(statement: string, { customer, severity, quote }: Told, at: string): Report {
  const {
    account: name,
    domain,
    person,
    amount,
  } = CUSTOMERS[customer] ?? { account: '', domain: '', person: '', amount: null };
  const account = { name, domains: [domain], externalIds: [], origins: {} };
  const said = { name: person, email: null, role: null, at: null, mediaTime: null, quoted: false };
  const deal = {
    name: `${name} renewal`,
    externalId: null,
    stageName: 'Negotiation',
    closeDate: null,
    probability: null,
  };
  const more = { currencyIsoCode: 'USD', opportunityType: null, source: 'page' as const, origins: {} };
  return {
    ...reportFor(statement, { verbatim: quote, capturedAt: at, said, account }),
    createdAt: at,
    modifiedAt: at,
    impact: { severity, cost: null },
    account,
    opportunity: amount === null ? null : { ...deal, ...more, amount },
  };
}

/** Ten weeks of a small team in this workspace, as if they had passed until now; calls to come make no week quiet. */
export async function tellStory(store: Store, workspace: string, { offersCalls = false } = {}): Promise<Story> {
  const now = new Date();
  const sellers: SignedIn[] = [];
  for (const name of SELLERS) {
    const email = `${name.split(' ')[0]?.toLowerCase()}@fernwood.example`;
    sellers.push(await signIn(store, workspace, { role: 'seller', name, email }));
  }
  const pm = await signIn(store, workspace, { role: 'pm', name: 'Priya Nair', email: 'priya@fernwood.example' });
  const workspaceId = pm.workspace.id;
  const by = pm.member.id;
  const send = async (statement: string, told: Told, day: number): Promise<string> => {
    const at = dayOf(now, told.weeksAgo, day);
    const startsAt = dayOf(now, -1, told.seller);
    const offer = offersCalls &&
      told.offersCall && { nextCall: { startsAt, minutes: 30, productWelcome: true as const } };
    const report = { ...reportOf(statement, told, at), ...offer };
    const seller = sellers[told.seller] ?? pm;
    await store.storeReports({ ...batchFrom(seller, report), at });
    return report.id;
  };
  const story = { problemId: '', reportId: '', workspaceId };
  for (const { statement, told, decision } of PROBLEMS) {
    const problemId = newId();
    for (const [place, one] of told.entries()) {
      const reportId = await send(statement, one, place);
      const wish =
        place === 0
          ? ({ kind: 'new', reportId, problemId, statement: null } as const)
          : ({ kind: 'move', reportId, to: problemId } as const);
      await store.operate({ workspaceId, operationId: newId(), wish, by, at: dayOf(now, one.weeksAgo, place) });
      if (story.problemId === '' || story.problemId === problemId) Object.assign(story, { problemId, reportId });
    }
    const inputs = { effort: String(told.length), confidence: null };
    await store.setInputs({ workspaceId, problemId, inputs, by, at: now.toISOString() });
    if (!decision) continue;
    const { weeksAgo, ...words } = decision;
    const made = decisionBy(pm, { ...words, decidedAt: dayOf(now, weeksAgo, 4) });
    await store.decide({ workspaceId, reportId: null, problemId, decision: made });
  }
  for (const { statement, told } of WAITING) await send(statement, told, 3);
  await askAbout(store, pm, story.reportId, now);
  const bar = {
    threshold: '2',
    capacity: '6',
    theme: 'Invoices that explain themselves, for customers with carriers.',
  };
  const change = {
    id: newId(),
    settings: { ...DEFAULT_RANKING, bar },
    reason: 'The bar for the spring.',
    changedBy: { id: by, name: 'Priya Nair' },
    changedAt: now.toISOString(),
  };
  await store.changeRanking({ workspaceId, change, basedOn: null });
  await importOutcomes(store, workspaceId, by, now);
  await indexAll(store);
  return story;
}

/** What became of two deals, as a CSV file of the CRM brought it. */
async function importOutcomes(store: Store, workspaceId: string, by: string, now: Date): Promise<void> {
  const ended = { amount: '18000', currencyIsoCode: 'USD', closedAt: now.toISOString().slice(0, 10), note: null };
  const outcomes = [
    { ...ended, opportunityId: '0061U00000Story1', result: 'won' as const },
    { ...ended, opportunityId: '0061U00000Story2', result: 'lost' as const },
  ];
  const source = { id: newId(), name: 'Closed deals.csv' };
  await store.storeOutcomes({ workspaceId, outcomes, source, by, at: now.toISOString() });
}

/** A request of the person with this name for customers who have the problem; gives its id. */
export async function askForCustomers(store: Store, { workspaceId, problemId }: Story, name: string): Promise<string> {
  const now = new Date();
  const by = (await store.people(workspaceId)).find((one) => one.name === name)?.id ?? '';
  const introduction = {
    id: newId(),
    kind: 'call' as const,
    about: 'How they match an invoice to its shipments',
    who: 'logistics, with split deliveries',
    duration: '30 minutes',
    wanted: 3,
    until: dayOf(now, -5, 4).slice(0, 10),
    problemId,
  };
  const at = dayOf(now, 1, 2);
  await store.addIntroduction({ workspaceId, introduction, by, at });
  return introduction.id;
}

/** Two questions about a report, the first one answered. */
async function askAbout(store: Store, { workspace, member }: SignedIn, reportId: string, now: Date): Promise<void> {
  const askedBy = { id: member.id, name: member.name };
  const entry = { workspaceId: workspace.id, reportId, askedBy };
  const first = newId();
  await store.ask({
    ...entry,
    id: first,
    text: 'How many split deliveries do they have in a month?',
    at: dayOf(now, 1, 2),
  });
  await store.ask({
    ...entry,
    id: newId(),
    text: 'Who phones the depot, and could we talk to that person?',
    at: dayOf(now, 1, 4),
  });
  const at = dayOf(now, 1, 3);
  const asked = await store.askedAbout(workspace.id, reportId);
  const answer = {
    kind: 'question' as const,
    id: newId(),
    askId: first,
    answeredAt: at,
    text: 'About forty, most of them on Fridays.',
  };
  await store.answerQuestion({
    workspaceId: workspace.id,
    memberId: asked?.id ?? '',
    answer,
    answeredAt: at,
    receivedAt: at,
  });
}

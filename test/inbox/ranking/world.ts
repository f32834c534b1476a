import { newId } from '../../../utils/record/id.ts';
import { type Decision, DecisionInput, type DecisionStatus } from '../../../utils/record/decision.ts';
import { InputsInput, type KeptInputs } from '../../../utils/record/ranking.ts';
import {
  DEFAULT_RANKING,
  RankingSettingsInput,
  type RankingChange,
  type RankingSettings,
} from '../../../utils/record/rankingSettings.ts';
import type { Evidence } from '../../../server/problems/ranking/evidence.ts';
import { changedInputs } from '../../../server/problems/ranking/changedInputs.ts';
import { rank } from '../../../server/problems/ranking/rank.ts';
import type { ToRank } from '../../../server/problems/ranking/ranked.ts';
import { account, deal, evidence, inputs, NOW, problem } from '../../problems/ranking/evidence.ts';
import { problem as refusal, TOKEN } from '../endpoint.ts';

const ME = { id: newId(), name: 'Mira Novak' };
const PIA = { id: newId(), name: 'Pia' };
const WORKSPACE = { id: newId(), name: 'Acme' };

/** A report of the ranking with an id that can stand in an address. */
export const told = (name: string, changes: Partial<Evidence> = {}): Evidence =>
  evidence({ reportId: newId(), account: account(name), ...changes });
export const dealOf = deal;

export const ranked = (statement: string, reports: Evidence[], status: DecisionStatus = 'open'): ToRank => ({
  ...problem(newId(), reports, { status }),
  statement,
});

/** An endpoint behind `fetch` that ranks with the real rules, from arrays. */
export class FakeRanking {
  problems: ToRank[];
  history: RankingChange[] = [];
  readonly decisions = new Map<string, Decision[]>();
  private readonly inputs = new Map<string, KeptInputs[]>();
  role = 'pm';
  readonly requests: { method: string; path: string; body: unknown }[] = [];
  /** The next answers, in place of the right ones, by path prefix. */
  readonly instead = new Map<string, () => Response | Promise<Response>>();

  /** As of when the next pages stand; after them all are of now. */
  asOf: string[] = [];
  /** The same of problems that are opened. */
  placesAsOf: string[] = [];

  constructor(problems: ToRank[] = [], settings: RankingSettings | null = null) {
    this.problems = problems;
    if (settings) this.keep(newId(), settings, 'As we agreed.');
  }

  get settings(): RankingSettings {
    return this.history[0]?.settings ?? DEFAULT_RANKING;
  }

  readonly fetch = async (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(String(input), 'http://127.0.0.1:8787');
    const method = init.method ?? 'GET';
    const path = url.pathname + url.search;
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : null;
    this.requests.push({ method, path, body });
    const instead = [...this.instead].find(([prefix]) => `${method} ${path}`.startsWith(prefix));
    if (instead) return instead[1]();
    if (new Headers(init.headers).get('authorization') !== `Bearer ${TOKEN}`) return refusal(401, 'x', 'Who is this?');
    return this.answer(url, method, body);
  };

  sent(method: string): unknown[] {
    return this.requests.filter((one) => one.method === method).map(({ body }) => body);
  }

  private keep(id: string, settings: RankingSettings, reason: string): void {
    this.history = [{ id, settings, reason, changedBy: ME, changedAt: '2026-05-14T09:15:00Z' }, ...this.history];
  }

  private answer(url: URL, method: string, body: unknown): Response {
    const [, , first, id = '', what] = url.pathname.split('/');
    if (first === 'session')
      return Response.json({ member: { ...ME, email: null, role: this.role }, workspace: WORKSPACE });
    if (first === 'reports') return Response.json({ reports: [], next: null });
    if (what === 'quotes') return Response.json({ quotes: [], hidden: 0 });
    if (what === 'decisions') return method === 'POST' ? this.decide(id, DecisionInput.parse(body)) : this.decided(id);
    if (what === 'inputs') return method === 'PUT' ? this.setInputs(id, InputsInput.parse(body)) : this.inputsOf(id);
    if (id === 'settings') return method === 'PUT' ? this.change(RankingSettingsInput.parse(body)) : this.told();
    return id ? this.detail(id) : this.page(url.searchParams);
  }

  /** Another product manager decides on it in another window. */
  decideElsewhere(id: string, words: object): void {
    this.decide(id, DecisionInput.parse(words));
  }

  private decided(id: string): Response {
    return Response.json({ history: this.decisions.get(id) ?? [], reaches: { reports: 3, sellers: 2 } });
  }

  private decide(id: string, input: DecisionInput): Response {
    const decision = { ...input, id: input.id ?? newId(), decidedBy: ME, decidedAt: '2026-05-14T09:15:00Z' };
    this.decisions.set(id, [decision, ...(this.decisions.get(id) ?? [])]);
    this.problems = this.problems.map((one) =>
      one.id === id ? Object.assign({}, one, { status: input.status }) : one,
    );
    return this.decided(id);
  }

  private told(): Response {
    return Response.json({ settings: this.settings, current: this.history[0]?.id ?? null, history: this.history });
  }

  private change({ id, settings, reason }: RankingSettingsInput): Response {
    this.keep(id, settings, reason);
    return this.told();
  }

  private setInputs(id: string, given: InputsInput): Response {
    const next = changedInputs(this.inputs.get(id)?.[0] ?? null, given);
    if (next === 'outdated') return refusal(409, 'changed-meanwhile', 'Somebody else changed this meanwhile.');
    if (typeof next !== 'string') this.keepInputs(id, { ...next, changedBy: ME });
    return this.detail(id);
  }

  /** Keeps inputs, as another product manager would in another window. */
  keepInputs(id: string, given: Partial<KeptInputs>): void {
    const before = this.inputs.get(id) ?? [];
    const kept = inputs({ changedBy: PIA, ...given, number: before.length + 1 });
    this.inputs.set(id, [kept, ...before]);
    this.problems = this.problems.map((one) => (one.id === id ? Object.assign({}, one, { inputs: kept }) : one));
  }

  private inputsOf(id: string): Response {
    return Response.json({ changes: this.inputs.get(id) ?? [] });
  }

  private detail(id: string): Response {
    const found = rank(this.problems, this.settings, NOW).detail(id);
    if (found) return Response.json({ ...found, asOf: this.placesAsOf.shift() ?? null });
    return this.problems.some((one) => one.id === id)
      ? refusal(404, 'not-in-line', 'This problem is done.')
      : refusal(404, 'not-found', 'There is nothing here.');
  }

  private page(query: URLSearchParams): Response {
    const { places, aside, asideCount, line: where, total } = rank(this.problems, this.settings, NOW);
    const after = Number(query.get('after'));
    const asideAfter = Number(query.get('asideAfter'));
    const limit = Number(query.get('limit'));
    const end = after + limit;
    const { term, beside } = total();
    const rest = {
      asOf: this.asOf.shift() ?? null,
      over: where.over,
      bar: this.settings.bar,
      total: term,
      beside,
      aside: aside(asideAfter, limit),
      asideNext: asideAfter + limit < asideCount ? String(asideAfter + limit) : null,
      asideCount,
    };
    return Response.json({
      problems: places(after, limit),
      next: end < where.standings.length ? String(end) : null,
      ...rest,
    });
  }
}

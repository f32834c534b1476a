import { DecisionInput } from '../../utils/record/decision.ts';
import { newId } from '../../utils/record/id.ts';
import type { ReceivedReport } from '../../utils/record/inbox.ts';
import type { ProblemDetails } from '../../utils/record/problemDetails.ts';
import { withHistory } from './sample.ts';

export const TOKEN = `heard_d_${'t'.repeat(43)}`;
const PM = { id: newId(), name: 'Mira Novak', email: null, role: 'pm' };
const WORKSPACE = { id: newId(), name: 'Acme' };

/** An endpoint behind `fetch`: answers in JSON as docs/endpoint.md says, from an array, newest first. */
export class FakeEndpoint {
  rows: ReceivedReport[];
  readonly requests: { method: string; path: string; body: unknown; authorization: string | null }[] = [];
  /** The next answers, in place of the right ones, by path prefix. */
  readonly instead = new Map<string, () => Response | Promise<Response>>();

  constructor(rows: ReceivedReport[] = []) {
    this.rows = rows;
  }

  readonly fetch = async (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(String(input), 'http://127.0.0.1:8787');
    const headers = new Headers(init.headers);
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : null;
    const path = url.pathname + url.search;
    this.requests.push({ method: init.method ?? 'GET', path, body, authorization: headers.get('authorization') });
    const instead = [...this.instead].find(([prefix]) => path.startsWith(prefix));
    return instead ? await instead[1]() : this.answer(url, body, headers);
  };

  asked(prefix: string): string[] {
    return this.requests.map(({ path }) => path).filter((path) => path.startsWith(prefix));
  }

  private answer(url: URL, body: unknown, headers: Headers): Response {
    if (url.pathname === '/v1/join')
      return Response.json({ token: TOKEN, workspace: WORKSPACE, member: PM, ownDomains: [] });
    if (headers.get('authorization') !== `Bearer ${TOKEN}`) return problem(401, 'unauthorized', 'Who is this?');
    if (url.pathname === '/v1/session') return Response.json({ member: PM, workspace: WORKSPACE });
    if (url.pathname === '/v1/questions') return Response.json({ questions: [], next: null });
    if (url.pathname === '/v1/reports') return Response.json(this.page(url.searchParams));
    const [, , , id, decisions] = url.pathname.split('/');
    const row = this.rows.find(({ report }) => report.id === id);
    if (!row) return problem(404, 'not-found', 'There is no such report.');
    const asked = { id: row.creator.id, name: row.creator.name, left: false };
    if (decisions === 'questions') return Response.json({ asked, questions: [] });
    return decisions ? this.decide(row, DecisionInput.parse(body)) : Response.json(withHistory(row));
  }

  private page(query: URLSearchParams): object {
    const words = (query.get('q') ?? '').toLowerCase();
    const found = this.rows.filter((row) => JSON.stringify(row.report).toLowerCase().includes(words));
    const from = Number(query.get('before') ?? 0);
    const until = from + Number(query.get('limit'));
    return { reports: found.slice(from, until), next: until < found.length ? String(until) : null };
  }

  private decide(row: ReceivedReport, input: DecisionInput): Response {
    const by = { id: PM.id, name: PM.name };
    const decided = {
      ...row,
      decision: { ...input, id: input.id ?? newId(), decidedBy: by, decidedAt: '2026-11-23T12:00:00Z' },
    };
    this.rows = this.rows.map((each) => (each === row ? decided : each));
    return Response.json(withHistory(decided), { status: 201 });
  }
}

/** An RFC 9457 answer. */
export function problem(status: number, code: string, title: string, more: Partial<ProblemDetails> = {}): Response {
  return Response.json({ type: `urn:heard:problem:${code}`, title, status, code, ...more }, { status });
}

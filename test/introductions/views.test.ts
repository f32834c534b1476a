import { describe, expect, it, test } from 'vitest';
import { judgeStep, type Ground } from '../../server/introductions/judgeStep.ts';
import { personKey } from '../../server/introductions/person.ts';
import { toDetail, toSellersAsk, toSummary, type Names } from '../../server/introductions/views.ts';
import type { KeptAsk, KeptIntroduction } from '../../server/store/introductions.ts';
import { newId } from '../../utils/record/id.ts';
import type { AskStep } from '../../utils/record/introductionAsk.ts';
import type { Report } from '../../utils/record/report.ts';
import { requestFor, talking } from './sample.ts';

const WORKSPACE = 'w1';
const TODAY = '2026-05-14';
const AT = '2026-05-14T09:00:00.000Z';
const PIA = { id: newId(), name: 'Pia' };
const PAUL = newId();

const kept = (changes: Partial<KeptIntroduction> = {}): KeptIntroduction => {
  const { problemId: _, ...request } = requestFor({ wanted: 2 });
  return {
    ...request,
    problem: null,
    askedBy: PIA,
    left: null,
    openedBy: PIA,
    askedAt: AT,
    closedAt: null,
    ...changes,
  };
};
const yes: AskStep = { status: 'accepted', how: 'introduces', note: 'Thursday', consent: null };
const no: AskStep = { status: 'declined', note: 'Renewal first' };
const silentNo: AskStep = { status: 'declined', note: null };
const later: AskStep = { status: 'later', until: '2026-06-01', note: null };

function asked(name: string, ...steps: AskStep[]): { ask: KeptAsk; report: Report } {
  const report = talking('Closing takes days', name, ['close']);
  const [contact] = report.contacts;
  const ask: KeptAsk = {
    id: newId(),
    introductionId: newId(),
    key: (contact && personKey(WORKSPACE, contact, report)) ?? '',
    seller: { id: newId(), name: `seller of ${name}` },
    reportId: report.id,
    reasons: ['agreed to talk about close'],
    askedAt: AT,
    steps: steps.map((step) => ({ id: newId(), step, at: AT })),
  };
  return { ask, report };
}
const namesOf = (...all: { report: Report }[]): Names => new Map(all.map(({ report }) => [report.id, report]));

describe('one request', () => {
  const all = [asked('Dana', yes), asked('Evan', no), asked('Fay', silentNo), asked('Gus', later), asked('Hal')];
  const asks = all.map(({ ask }) => ask);
  const detail = (memberId: string) => toDetail(WORKSPACE, kept(), asks, namesOf(...all), { memberId, today: TODAY });

  it('shows everybody who agreed, to every product manager', () => {
    for (const reader of [PIA.id, PAUL])
      expect(detail(reader).agreed.map(({ contact, note }) => [contact?.name, note])).toEqual([['Dana', 'Thursday']]);
  });

  it('shows whoever asked names without answers, and answers without names', () => {
    const { open, counts } = detail(PIA.id);
    expect(open?.map(({ contact }) => contact?.name)).toEqual(['Evan', 'Fay', 'Gus', 'Hal']);
    expect(counts).toEqual({
      waiting: 1,
      later: ['2026-06-01'],
      returned: [],
      declined: 2,
      told: ['Renewal first'],
    });
  });

  it.each([
    ['2026-05-31', { later: ['2026-06-01'], returned: [] }],
    ['2026-06-01', { later: [], returned: ['2026-06-01'] }],
    ['2026-06-15', { later: [], returned: ['2026-06-01'] }],
    ['2026-06-16', { later: ['2026-06-01'], returned: [] }],
  ])('on %s what was put off stands as %j: it comes back while the request is open', (today, counts) => {
    const reader = { memberId: PIA.id, today };
    expect(toDetail(WORKSPACE, kept(), asks, namesOf(...all), reader).counts).toMatchObject(counts);
  });

  it('tells the note of whoever put it off', () => {
    const { ask, report } = asked('Gus', { status: 'later', until: '2026-06-01', note: 'After the audit' });
    const { counts } = toDetail(WORKSPACE, kept(), [ask], namesOf({ report }), { memberId: PIA.id, today: TODAY });
    expect(counts).toMatchObject({ later: ['2026-06-01'], told: ['After the audit'] });
  });

  it('shows nobody else of those who did not say yes', () => {
    expect(detail(PAUL)).toMatchObject({ open: null, counts: null, asked: 5, yes: 1 });
    expect(JSON.stringify(detail(PAUL))).not.toMatch(/Evan|Fay|Gus|Hal|Renewal/);
  });

  it('P8 names are read from the reports: redacted there, they are gone here', () => {
    const { agreed } = toDetail(WORKSPACE, kept(), asks, new Map(), { memberId: PIA.id, today: TODAY });
    expect(agreed).toMatchObject([{ contact: null, account: null }]);
  });
});

describe('where a request stands', () => {
  const summary = (changes: Partial<KeptIntroduction>, steps: AskStep[][], today = TODAY) =>
    toSummary(
      kept(changes),
      steps.map((each, at) => asked(`P${at}`, ...each).ask),
      today,
    ).standing;

  it.each([
    ['open', {}, [[yes], []], TODAY],
    ['enough', {}, [[yes], [yes]], TODAY],
    ['open', {}, [[yes], [yes, no]], TODAY],
    ['past', {}, [[yes], []], '2026-06-16'],
    ['open', {}, [[yes], []], '2026-06-15'],
    ['closed', { closedAt: AT }, [[yes], [yes]], TODAY],
  ] as const)('%s with %j', (standing, changes, steps, today) => {
    expect(
      summary(
        changes,
        steps.map((each) => [...each]),
        today,
      ),
    ).toBe(standing);
  });

  it('when it was closed by hand is not told', () => {
    expect(toSummary(kept({ closedAt: AT }), [], TODAY)).not.toHaveProperty('closedAt');
  });
});

describe('an ask as its seller sees it', () => {
  const mine = asked('Dana');
  const shown = (others: KeptAsk[], changes: Partial<KeptIntroduction> = {}, today = TODAY) =>
    toSellersAsk(WORKSPACE, mine.ask, kept(changes), [mine.ask, ...others], namesOf(mine), today);

  it('says for whom, by whom, what for and why', () => {
    expect(shown([])).toMatchObject({
      contact: { name: 'Dana' },
      account: 'Northwind',
      askedBy: 'Pia',
      about: 'How they close the month',
      reasons: ['agreed to talk about close'],
      status: 'asked',
    });
  });

  it('ends by itself when enough others said yes, or its day is over', () => {
    const others = [asked('Evan', yes).ask, asked('Fay', yes).ask];
    expect(shown(others).status).toBe('withdrawn');
    expect(shown([], {}, '2026-07-01').status).toBe('expired');
    expect(shown([], { closedAt: AT }).status).toBe('withdrawn');
  });

  const told = (steps: AskStep[], changes: Partial<KeptIntroduction> = {}, today = TODAY) => {
    const { ask, report } = asked('Dana', ...steps);
    return toSellersAsk(WORKSPACE, ask, kept(changes), [ask], namesOf({ report }), today).over;
  };
  const held: AskStep = { status: 'held', heldOn: TODAY, outcome: 'By hand.' };
  const CLOSED = { closedAt: AT };

  it.each([
    ['asked', told([]), false],
    ['asked, closed', told([], CLOSED), true],
    ['asked, past', told([], {}, '2026-06-16'), true],
    ['declined', told([no]), false],
    ['declined, closed', told([no], CLOSED), true],
    ['agreed, closed: it may be taken back', told([yes], CLOSED), false],
    ['agreed, past: it may be taken back', told([yes], {}, '2026-07-01'), false],
    ['held', told([yes, held]), true],
  ])('is over where nothing the seller says is taken any more: %s', (_, over, isOver) => {
    expect(over).toBe(isOver);
  });

  it('is over exactly where a step would be refused, whatever the seller says', () => {
    for (const steps of [[], [no], [later], [yes], [yes, held]])
      for (const closedAt of [null, AT])
        for (const today of [TODAY, '2026-06-15', '2026-06-16']) {
          const ground = {
            sellerId: 's',
            askerId: 'p',
            steps: asked('Dana', ...steps).ask.steps,
            terms: kept({ closedAt }),
          };
          const verdicts = [yes, no, later].map((step) =>
            judgeStep(ground, { id: 'new', step, memberId: 's', actor: 'seller', saidOn: today }),
          );
          expect([steps.length, told(steps, { closedAt }, today)]).toEqual([
            steps.length,
            verdicts.every((verdict) => verdict !== 'take'),
          ]);
        }
  });

  it('tells nothing of the others who were asked', () => {
    expect(JSON.stringify(shown([asked('Evan', no).ask]))).not.toMatch(/Evan|Renewal/);
  });
});

describe('a step', () => {
  const ground = (steps: AskStep[] = [], more: Partial<Ground['terms']> = {}): Ground => ({
    sellerId: 'sam',
    askerId: 'pia',
    steps: steps.map((step, at) => ({ id: `s${at}`, step, at: AT })),
    terms: { wanted: 1, until: '2026-05-31', closedAt: null, ...more },
  });
  const said = (step: AskStep, more: object = {}) =>
    ({ id: 'new', step, memberId: 'sam', actor: 'seller', saidOn: TODAY, ...more }) as const;

  test.each([
    ['take', ground(), said(yes)],
    ['take', ground([later]), said(no)],
    ['not-found', ground(), said(yes, { memberId: 'sue' })],
    ['not-found', ground(), said(yes, { memberId: 'sam', actor: 'pm' })],
    ['unchanged', ground([yes]), said(yes, { id: 's0' })],
    ['conflict', ground([yes]), said(no, { id: 's0' })],
    ['closed', ground([], { closedAt: AT }), said(yes)],
    ['closed', ground(), said(yes, { saidOn: '2026-06-01' })],
    ['take', ground(), said(yes, { saidOn: '2026-05-31' })],
    ['take', ground([yes], { closedAt: AT }), said(no)],
    ['not-after', ground(), said({ status: 'held', heldOn: TODAY, outcome: 'Done' }, { memberId: 'pia', actor: 'pm' })],
    ['take', ground([yes]), said({ status: 'held', heldOn: TODAY, outcome: 'Done' }, { memberId: 'pia', actor: 'pm' })],
  ] as const)('%s', (verdict, stands, wanted) => expect(judgeStep(stands, wanted)).toBe(verdict));
});

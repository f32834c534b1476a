import { describe, expect, it } from 'vitest';
import { badgeOf } from '../../utils/badge.ts';
import { applyChanges } from '../../utils/outbox/apply.ts';
import { getReport } from '../../utils/outbox/get.ts';
import { seeDecision, seenToTell } from '../../utils/outbox/seen.ts';
import { summarise } from '../../utils/outbox/summary.ts';
import type { Decision } from '../../utils/record/decision.ts';
import { newId } from '../../utils/record/id.ts';
import { Change } from '../../utils/record/sync.ts';
import { ELSEWHERE, freshOutbox, ME } from '../support/outbox.ts';
import { NOW, reportFor } from '../support/reports.ts';

const decided = (): Decision => ({
  id: newId(),
  status: 'planned',
  reason: 'In June.',
  safeSentence: null,
  wouldChange: null,
  returnsWhen: null,
  reviewAt: null,
  canonicalId: null,
  decidedBy: { id: newId(), name: 'Pia' },
  decidedAt: NOW.toISOString(),
});

/** A browser that fetches what another one of the same person sent. */
function secondBrowser(madeFor = ME) {
  const outbox = freshOutbox();
  const report = reportFor('Exports stop');
  const told = { reportId: report.id, revision: 1, receivedAt: NOW.toISOString(), problem: null, report };
  const fetched = async (decision: Decision | null, seenDecision?: string) => {
    const change = { ...told, decision, ...(seenDecision !== undefined && { seenDecision }) };
    await applyChanges(outbox, [Change.parse(change)], '1', madeFor, NOW);
    return (await getReport(outbox, report.id)).seenDecision;
  };
  const badge = async () => badgeOf(await summarise(outbox, madeFor.key)).text;
  return { outbox, id: report.id, fetched, badge };
}

describe('a decision that was read in another browser', () => {
  it('is not new in one that fetches it afterwards', async () => {
    const { outbox, fetched, badge } = secondBrowser();
    const decision = decided();
    expect(await fetched(decision, decision.id)).toBe(decision.id);
    expect(await badge()).toBe('');
    expect(await seenToTell(outbox, ME.key), 'the endpoint knows it').toEqual([]);
  });

  it('is new where nobody read it, and where an endpoint says nothing of it', async () => {
    const { fetched, badge } = secondBrowser();
    expect(await fetched(decided())).toBeNull();
    expect(await badge()).toBe('1');
  });

  it('leaves the next decision new', async () => {
    const { fetched, badge } = secondBrowser();
    const first = decided();
    expect(await fetched(decided(), first.id)).toBe(first.id);
    expect(await badge()).toBe('1');
  });

  it('counts no more where it came as new and its report changed since', async () => {
    const { fetched, badge } = secondBrowser();
    const [first, second] = [decided(), decided()];
    await fetched(first, first.id);
    await fetched(second, first.id);
    expect(await badge()).toBe('1');
    expect(await fetched(second, second.id)).toBe(second.id);
    expect(await badge()).toBe('');
  });

  it('takes nothing back that was read here and the endpoint does not know yet', async () => {
    const { outbox, id, fetched, badge } = secondBrowser();
    const [first, second] = [decided(), decided()];
    await fetched(second);
    await seeDecision(outbox, id, NOW);
    expect(await fetched(second, first.id)).toBe(second.id);
    expect(await fetched(second)).toBe(second.id);
    expect(await badge()).toBe('');
    expect(await seenToTell(outbox, ME.key)).toEqual([{ reportId: id, decisionId: second.id }]);
  });

  it('P12 says nothing about a report that was made for another sign-in', async () => {
    const { outbox, id, fetched } = secondBrowser();
    const decision = decided();
    await fetched(decision);
    const change = { reportId: id, revision: 1, receivedAt: NOW.toISOString(), problem: null, decision };
    await applyChanges(outbox, [{ ...change, seenDecision: decision.id }], '2', ELSEWHERE, NOW);
    expect((await getReport(outbox, id)).seenDecision).toBeNull();
  });
});

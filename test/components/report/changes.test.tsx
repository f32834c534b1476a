import { expect, test } from 'vitest';
import {
  finished,
  NO_CONTACT,
  orNull,
  withAccount,
  withContact,
  withDrafted,
  withOpportunity,
  withPasted,
  withStatement,
  withTalk,
} from '../../../components/report/changes.ts';
import { DraftReport } from '../../../utils/record/report.ts';
import { draftFor } from '../../support/reports.ts';

const opportunity = {
  externalId: '006',
  name: 'Renewal',
  amount: '40000',
  currencyIsoCode: 'EUR',
  stageName: 'Negotiation',
  closeDate: '2026-09-30',
  probability: 60,
  opportunityType: null,
  owner: null,
  shown: {},
};

test('a draft says that it is one until the words are the person’s own', () => {
  const drafted = withDrafted(draftFor(), 'It fails.');
  expect(drafted.problem).toMatchObject({ statement: 'It fails.', drafted: true });
  expect(withStatement(drafted, 'It fails.').problem).toEqual({ ...draftFor().problem, statement: 'It fails.' });
});

test('a corrected value says typed, the others still say page', () => {
  const { account } = withAccount(draftFor(), { name: 'Northwind Ltd' });
  expect(account?.origins).toEqual({ name: 'typed', domains: 'page' });
  expect(account?.name).toBe('Northwind Ltd');
});

test('a value taken away has no origin', () => {
  const { account } = withAccount(draftFor(), { domains: [] });
  expect(account?.origins).toEqual({ name: 'page' });
});

test('an account that nothing was read of can be typed', () => {
  const { account } = withAccount({ ...draftFor(), account: null }, { name: 'Contoso' });
  expect(account).toEqual({ name: 'Contoso', domains: [], externalIds: [], origins: { name: 'typed' } });
});

test('only a typed amount makes the amount typed', () => {
  const report = draftFor({ opportunity });
  expect(withOpportunity(report, { stageName: 'Won' }).opportunity).toMatchObject({
    source: 'page',
    origins: { stageName: 'typed', amount: 'page' },
  });
  expect(withOpportunity(report, { amount: '50000' }).opportunity).toMatchObject({
    source: 'typed',
    origins: { stageName: 'page', amount: 'typed' },
    externalId: '006',
  });
});

test('a corrected contact says typed; that they agreed to talk does not change whose name it is', () => {
  const report = draftFor();
  expect(withContact(report, 0, { role: 'CFO' }).contacts[0]).toMatchObject({ source: 'typed', role: 'CFO' });
  const agreed = withTalk(report, 0, ['exports']);
  expect(agreed.contacts[0]).toMatchObject({ source: 'page', willingToTalk: { topics: ['exports'] } });
  expect(withTalk(agreed, 0, null).contacts[0]?.willingToTalk).toBeNull();
});

test('rows left empty are nobody and do not leave', () => {
  const report = draftFor();
  const sent = finished({ ...report, contacts: [...report.contacts, NO_CONTACT] });
  expect(sent.contacts).toEqual(report.contacts);
});

test('a pasted quote and where it comes from', () => {
  const pasted = withPasted(draftFor({ method: 'manual', said: null }), { verbatim: 'It\nfails', name: 'Dana' });
  expect(pasted.capture[0]).toMatchObject({ verbatim: 'It\nfails', said: { name: 'Dana', email: null } });
  expect(withPasted(pasted, { name: null }).capture[0]?.said).toBeNull();
});

test('every change leaves a valid record, and the one before untouched', () => {
  const before = draftFor({ opportunity });
  const copy = structuredClone(before);
  const changed = withTalk(withOpportunity(withAccount(before, { name: null }), { amount: null }), 0, []);
  expect(DraftReport.safeParse(changed).success).toBe(true);
  expect(before).toEqual(copy);
});

test('white space alone is not known', () => {
  expect(orNull(' \n')).toBeNull();
  expect(orNull(' a ')).toBe(' a ');
});

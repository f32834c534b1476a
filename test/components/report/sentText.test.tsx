import { expect, test } from 'vitest';
import { reportLines } from '../../../components/report/sent/reportLines.ts';
import type { Capture } from '../../../utils/record/capture.ts';
import { DraftReport } from '../../../utils/record/report.ts';
import { captureFor, draftFor, reportFor } from '../../support/reports.ts';

const text = (report: DraftReport) => reportLines(report).map(({ label, lines }) => `${label}: ${lines.join(' | ')}`);

/** Every text that a record can hold, each one of a kind. */
function full(): { report: DraftReport; words: string[] } {
  const words: string[] = [];
  const word = (): string => {
    words.push(`word${words.length}x`);
    return words.at(-1) ?? '';
  };
  const person = () => ({ name: word(), email: `${word()}@x.example` });
  const base = captureFor();
  const capture: Capture = {
    ...base,
    verbatim: word(),
    selector: { type: 'TextQuoteSelector', exact: word(), prefix: word(), suffix: word() },
    page: {
      ...base.page,
      url: `https://x.example/${word()}`,
      title: word(),
      object: word(),
      recordName: word(),
      fields: { [word()]: word() },
    },
    said: { ...person(), role: word(), at: word(), mediaTime: 4711, quoted: false },
    message: { id: word(), from: person(), to: [person()], cc: [person()], date: null, dateShown: word() },
    conversation: { subject: word(), id: word(), participants: [person()] },
    account: { name: word(), domains: [`${word()}.example`], externalIds: [word()] },
    opportunity: { ...blankDeal(word), owner: word(), shown: { amount: word() } },
    turns: [{ name: word(), at: word(), mediaTime: 12, text: word() }],
  };
  const report = {
    ...draftFor(),
    capture: [capture],
    problem: { statement: word(), desiredOutcome: word(), currentWorkaround: word() },
    requestedFeature: word(),
    impact: { severity: 'blocked' as const, cost: word() },
    account: { name: word(), domains: [`${word()}.example`], externalIds: [word()], origins: {} },
    opportunity: { ...blankDeal(word), source: 'page' as const, origins: {} },
    contacts: [
      {
        ...person(),
        role: word(),
        source: 'page' as const,
        willingToTalk: { topics: [word()], askedBy: word(), until: '2027-01-31' },
      },
    ],
  };
  return { report: DraftReport.parse(report), words };
}

const blankDeal = (word: () => string) => ({
  externalId: word(),
  name: word(),
  amount: '40000',
  currencyIsoCode: 'EUR',
  stageName: word(),
  closeDate: '2026-12-31',
  probability: 35,
  opportunityType: word(),
});

test('P8 the text leaves out no word, number or date of the record', () => {
  const { report, words } = full();
  const shown = text(report).join('\n');
  expect(words.filter((word) => !shown.includes(word))).toEqual([]);
  for (const value of ['40000', 'EUR', '2026-12-31', '35', '4711', '2027-01-31', 'cannot do the job'])
    expect(shown).toContain(value);
});

test('a report as it usually is reads in a few lines, without a word of ours', () => {
  const report = reportFor('Exports are cut off');
  expect(text(report)).toEqual([
    'They said: The month-end export stops after 2,000 rows.\nWe lose two days every quarter.',
    'Said by: Dana Reyes, dana@northwind.example',
    'Problem: Exports are cut off',
    'Customer: Northwind | northwind.example',
    'People to talk to: Dana Reyes, dana@northwind.example',
    'Subject: Export trouble',
    'Page: Export trouble | https://mail.example/mail/u/0/#inbox/abc',
    'Words before: Hello, ',
    'Words after:  Regards',
  ]);
});

test('what is empty has no line', () => {
  expect(text(draftFor()).some((line) => line.startsWith('Problem'))).toBe(false);
});

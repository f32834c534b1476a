import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../support/ask.ts';
import type { Chromium } from '../support/chromium.ts';
import { holds, press, sees, textOf } from '../support/person.ts';
import { until } from '../support/until.ts';
import type { View } from '../support/view.ts';
import { look } from './looks.ts';
import { chromiumOffice, firefoxOffice, type Office } from './office.ts';

const WISH = 'Please add a button that exports every row.';
const PROBLEM = 'The export stops after 2,000 rows.';
const QUOTE = 'We lose two days every quarter, everyone copies the rest by hand.';
const NOTICE = 'This sounds like something they asked for.';
const PANEL = { width: 420, height: 820 };

/** A report with its quote and this problem, as it stands in the outbox of a form that was closed. */
async function drafted(page: View, statement: string): Promise<string> {
  const { id, report } = await ask(page, 'report.new', {});
  const capture = report.capture.map((one) => Object.assign({}, one, { verbatim: QUOTE }));
  await ask(page, 'report.save', {
    id,
    report: { ...report, capture, problem: { ...report.problem, statement } },
    asTyped: {},
  });
  return id;
}

const storedOf = async (page: View, id: string) => await ask(page, 'report.get', { id });
const focused = (view: View) => view.evaluate('document.activeElement.labels?.[0]?.textContent ?? null');
const formOf = ({ browser }: Office, id: string) => browser.extensionUrl(`report.html?id=${id}`);

describe.each([
  ['Chromium', (): Promise<Office> => chromiumOffice()],
  ['Firefox', firefoxOffice],
])('%s', (_, furnish) => {
  let office: Office;
  beforeAll(async () => {
    office = await furnish();
  });
  afterAll(() => office?.close());

  it('a wish is noticed at a pause; Alt+Enter moves it, the cursor is in the problem, and Alt+Enter takes it back', async () => {
    const popup = await office.popup();
    const id = await drafted(popup, '');
    const form = await office.browser.open(formOf(office, id));
    await sees(form, 'What happens to them?');
    await form.evaluate(`document.querySelector('[required]').focus()`);
    await form.type(`${PROBLEM} ${WISH}`);
    await sees(form, NOTICE);
    await form.press('Alt+Enter');
    await sees(form, 'What happens today without it?');
    await holds(form, 'What they asked for', WISH);
    await holds(form, 'What is the problem?', PROBLEM);
    expect(await focused(form)).toBe('What is the problem?');
    expect(await form.evaluate(`document.activeElement.selectionStart`)).toBe(PROBLEM.length);
    await form.press('Alt+Enter');
    await holds(form, 'What is the problem?', `${PROBLEM} ${WISH}`);
    await until('it to be kept', async () => (await storedOf(popup, id)).coached.wish);
    await form.reload();
    await holds(form, 'What is the problem?', `${PROBLEM} ${WISH}`);
    await form.evaluate(`document.querySelector('[required]').focus()`);
    await form.press('Tab');
    expect(await textOf(form)).not.toContain(NOTICE);
    await form.close();
    await popup.close();
  });

  it('without a model of its own that is ready, the browser offers no draft', async () => {
    const popup = await office.popup();
    const form = await office.browser.open(formOf(office, await drafted(popup, '')));
    await sees(form, QUOTE);
    const ready = `typeof LanguageModel === 'undefined' ? 'none' : LanguageModel.availability()`;
    expect(await form.evaluate(ready)).not.toBe('available');
    expect(await textOf(form)).not.toContain('Draft from the quote');
    await form.close();
    await popup.close();
  });
});

describe('how it looks, in both themes and at 200 %', () => {
  let office: Office<Chromium>;
  beforeAll(async () => {
    office = await chromiumOffice();
  });
  afterAll(() => office?.close());

  it('wish noticed, wish moved, big word asked about', async () => {
    const popup = await office.popup();
    const form = await office.browser.open(formOf(office, await drafted(popup, `${PROBLEM} ${WISH}`)));
    await sees(form, NOTICE);
    expect(await look(form.page, 'form-wish', PANEL)).toEqual([]);
    await press(form, 'Move to “What they asked for”');
    await sees(form, 'What happens today without it?');
    expect(await look(form.page, 'form-wish-moved', PANEL)).toEqual([]);
    await form.close();
    const big = await office.browser.open(formOf(office, await drafted(popup, 'Everyone copies it by hand.')));
    await sees(big, 'How many people, or who?');
    await press(big, 'It slows the job');
    await sees(big, 'Clear');
    expect(await look(big.page, 'form-big-word', PANEL)).toEqual([]);
    await big.close();
    await popup.close();
  });

  it('a draft from a model that stands in for the browser’s', async () => {
    const popup = await office.popup();
    const form = await office.browser.open('about:blank');
    await form.page.evaluateOnNewDocument(`window.LanguageModel = class {
      static async availability() { return 'available'; }
      static async create() { return new this(); }
      async prompt(words) { return words.includes('two days') ? 'They lose two days every quarter.' : 'NONE'; }
      destroy() {}
    }`);
    await form.go(formOf(office, await drafted(popup, '')));
    await sees(form, 'Draft from the quote');
    expect(await look(form.page, 'form-draft-offered', PANEL)).toEqual([]);
    await press(form, 'Draft from the quote');
    await holds(form, 'What is the problem?', 'They lose two days every quarter.');
    await sees(form, 'Drafted on this device from the quote; check it');
    expect(await look(form.page, 'form-drafted', PANEL)).toEqual([]);
    expect(await focused(form)).toBe('What is the problem?');
    await form.close();
    await popup.close();
  });
});

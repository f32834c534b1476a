import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../utils/record/id.ts';
import { signIn } from '../store/people.ts';
import { ask } from '../support/ask.ts';
import { gate } from '../support/moods.ts';
import { fill, press, sees } from '../support/person.ts';
import { until } from '../support/until.ts';
import { chromiumOffice, firefoxOffice, type Office, WORKSPACE } from './office.ts';
import { questionOf } from '../support/asks.ts';
import { sendReport, stateOf } from './send.ts';

describe.each([
  ['chromium', chromiumOffice],
  ['firefox', firefoxOffice],
] as const)('a question and its answer in %s', (_name, open) => {
  let office: Office;
  beforeAll(async () => {
    office = await open();
  });
  afterEach(() => {
    office.endpoint.mood = null;
  });
  afterAll(() => office?.close());

  /** A report of this browser on which a product manager asks; resolves to both ids. */
  async function asked(statement: string, text: string) {
    const popup = await office.popup();
    const reportId = await sendReport(popup, statement);
    await until('the report to be sent', async () => (await stateOf(popup, reportId)) === 'sent');
    await popup.close();
    const { workspace, member } = await signIn(office.endpoint.store, WORKSPACE, { role: 'pm', name: 'Pia' });
    const id = newId();
    const entry = { workspaceId: workspace.id, reportId, id, text, at: new Date().toISOString() };
    expect(await office.endpoint.store.ask({ ...entry, askedBy: { id: member.id, name: member.name } })).toBe('stored');
    const answers = async () => {
      const question = await office.endpoint.store.readQuestion(workspace.id, id);
      return [question?.answer, ...(question?.earlier ?? [])].flatMap((one) => (one ? [one.text] : []));
    };
    return { answers };
  }

  it('P3 asked at the endpoint, answered while it is away, and told to it once when it is back', async () => {
    const { answers } = await asked('The pallet is paid twice', 'In which month?');
    const popup = await office.popup();
    await sees(popup, 'In which month?');
    await sees(popup, 'The pallet is paid twice');
    await ask(popup, 'sync.now', {});
    await office.endpoint.down();
    await press(popup, 'Answer');
    await fill(popup, 'Your answer', 'In May, ');
    await popup.close();
    const again = await office.popup();
    await sees(again, 'In May, ');
    await fill(again, 'Your answer', 'In May, all of it.');
    await again.press('Control+Enter');
    await sees(again, 'Answered, on its way');
    await office.browser.endWorker();
    await again.close();
    await office.endpoint.up();
    const back = await office.popup();
    await until('the answer to arrive', async () => (await answers()).length > 0);
    expect(await answers()).toEqual(['In May, all of it.']);
    const told = await until('it to be told here', async () => {
      const { items } = await ask(back, 'asks.list', {});
      const texts = items.map((item) => questionOf(item.ask).answer?.text);
      return texts.includes(undefined) ? null : texts;
    });
    expect(told).toEqual(['In May, all of it.']);
    await back.close();
  });

  it.each(['before', 'after'] as const)('P3 the worker ends %s the store has the answer: one arrives', async (when) => {
    const { answers } = await asked(`The background ends ${when}`, `What is lost ${when}?`);
    const popup = await office.popup();
    await sees(popup, `What is lost ${when}?`);
    await ask(popup, 'sync.now', {});
    const { items } = await ask(popup, 'asks.list', {});
    const askId = questionOf(items.find((item) => questionOf(item.ask).text === `What is lost ${when}?`)?.ask).id;
    const held = gate(when);
    office.endpoint.mood = held.mood;
    await ask(popup, 'answer.send', { askId, draft: { kind: 'question', text: 'Nothing.' } });
    await held.reached;
    await office.browser.endWorker();
    office.endpoint.mood = null;
    held.open();
    await popup.reload();
    await until('the answer to be confirmed', async () => {
      const { items: now } = await ask(popup, 'asks.list', {});
      const mine = now.find((item) => questionOf(item.ask).id === askId);
      return mine?.sent === null && questionOf(mine.ask).answer?.text === 'Nothing.';
    });
    expect(await answers()).toEqual(['Nothing.']);
    await popup.close();
  });
});

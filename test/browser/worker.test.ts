import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../support/ask.ts';
import { gate } from '../support/moods.ts';
import { fill, sees } from '../support/person.ts';
import { until } from '../support/until.ts';
import { chromiumOffice, firefoxOffice, type Office, WORKSPACE } from './office.ts';
import { sendReport, stateOf } from './send.ts';

const QUOTE = 'Last month we paid the same pallet twice.';

describe.each([
  ['chromium', chromiumOffice],
  ['firefox', firefoxOffice],
] as const)('the background ends in %s', (_name, open) => {
  let office: Office;
  beforeAll(async () => {
    office = await open();
  });
  afterEach(() => {
    office.endpoint.mood = null;
  });
  afterAll(() => office?.close());

  it.each(['before', 'after'] as const)('P3 %s the store has it: nothing is lost, one copy arrives', async (when) => {
    const popup = await office.popup();
    const held = gate(when);
    office.endpoint.mood = held.mood;
    const id = await sendReport(popup, `The background ends ${when}`);
    await held.reached;
    await office.browser.endWorker();
    office.endpoint.mood = null;
    held.open();
    await popup.reload();
    await until('the report to be sent', async () => (await stateOf(popup, id)) === 'sent');
    const copies = (await office.endpoint.received(WORKSPACE)).filter(({ report }) => report.id === id);
    expect(copies).toHaveLength(1);
    await popup.close();
  });

  it('P4 the endpoint is away and comes back: sent on opening the popup, once', async () => {
    const popup = await office.popup();
    await ask(popup, 'sync.now', {});
    await office.endpoint.down();
    const id = await sendReport(popup, 'Nobody answers');
    await until('the report to wait', async () => (await stateOf(popup, id)) === 'waiting');
    await popup.close();
    await office.endpoint.up();
    const again = await office.popup();
    await until('the report to be sent', async () => (await stateOf(again, id)) === 'sent');
    const copies = (await office.endpoint.received(WORKSPACE)).filter(({ report }) => report.id === id);
    expect(copies).toHaveLength(1);
    await again.close();
  });

  it('P1 while the form is open: what is typed after it is saved too', async () => {
    const form = await office.capture(QUOTE);
    await sees(form, QUOTE);
    await fill(form, 'What is the problem?', 'Typed before');
    await office.browser.endWorker();
    await form.type(' and after the end');
    await sees(form, 'Saved in this browser');
    await form.reload();
    expect(await sees(form, 'Typed before and after the end')).toContain(QUOTE);
    await form.close();
  });
});

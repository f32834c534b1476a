import type { Store } from '../../../server/store/store.ts';
import { inboxLink, sellerLink } from '../../demo/workspace.ts';
import type { Browser } from '../../support/browser.ts';
import { receivedBy } from '../../support/endpoint.ts';
import { selectWords } from '../../support/person.ts';
import { until } from '../../support/until.ts';
import { readAnswer } from './answer.ts';
import { decline, signIn } from './decide.ts';
import { joinInOptions } from './join.ts';
import type { Journal } from './journal.ts';
import { fillIn, seesCapture, sendFirst } from './report.ts';
import { QUOTE } from './words.ts';

export interface Place {
  browser: Browser;
  store: Store;
  /** Where the endpoint is reached. */
  url: string;
  workspace: string;
  /** Address of the sample thread. */
  sample: string;
}

/** The road of one sentence, all the way round. Rejects with the name of the step that failed. */
export async function walk({ browser, store, url, workspace, sample }: Place, { step, shot }: Journal): Promise<void> {
  const received = () => receivedBy(store, workspace);
  const before = (await received()).length;
  await step('join the workspace by the invite link in Options', async () => {
    const options = await joinInOptions(browser, await sellerLink(store, url, workspace), workspace);
    await shot(options, 'joined');
    await options.close();
  });
  const thread = await step('open the mail thread', () => browser.open(sample));
  const at = await step('select a sentence with the mouse', () => selectWords(thread, QUOTE));
  await shot(thread, 'selected');
  const form = await step('right-click, Capture customer problem: the form opens', async () => {
    await browser.capture(thread, at);
    return browser.form();
  });
  await step('the form shows quote, sender and account', () => seesCapture(form));
  await shot(form, 'captured');
  await step('type problem, cost and amount', () => fillIn(form));
  await shot(form, 'typed');
  await step('Ctrl+Enter, a look at what will be sent, Enter: the endpoint has one report', async () => {
    await sendFirst(form);
    await until('the report at the endpoint', async () => (await received()).length === before + 1);
  });
  const inbox = await step('the product manager signs in to the inbox', async () =>
    signIn(browser, await inboxLink(store, url, workspace)),
  );
  await shot(inbox, 'inbox');
  await step('decline, with a reason and what would change it', () => decline(inbox));
  await shot(inbox, 'decided');
  const popup = await step('the popup shows the answer with its reason', () => readAnswer(browser));
  await shot(popup, 'answered');
  await step('still one report at the endpoint', async () => {
    if ((await received()).length !== before + 1) throw new Error('The report is there more than once.');
  });
}

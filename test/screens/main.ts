import { createInvite } from '../../server/invite.ts';
import { chromiumOffice, WORKSPACE } from '../browser/office.ts';
import { causes } from '../support/causes.ts';
import { press, sees } from '../support/person.ts';
import { picturedRooms } from './rooms.ts';
import { shoot } from './shots.ts';
import { askForCustomers, tellStory } from './story.ts';

const WINDOW = { width: 1280, height: 800 };
const PAGE = { width: 1000, height: 1380 };
const POPUP = { width: 400, height: 600 };
const PANEL = { width: 420, height: 760 };
const QUOTE = 'Last month we paid the same pallet twice.';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** `npm run screenshots`: every page with a small story in it, from a real Chromium, into `docs/images/`. */
async function main(): Promise<void> {
  const office = await chromiumOffice();
  const { browser, endpoint } = office;
  try {
    const story = await tellStory(endpoint.store, WORKSPACE, { offersCalls: true });
    const who = { workspace: WORKSPACE, role: 'admin', name: 'Ada Obi' } as const;
    const inbox = await browser.open(await createInvite(endpoint.store, { ...who, publicUrl: endpoint.url }));
    await press(inbox, 'Sign in as admin');
    await sees(inbox, 'Ada Obi');
    const introductionId = await askForCustomers(endpoint.store, story, who.name);
    for (const { name, hash, words } of picturedRooms(story, introductionId)) {
      await inbox.evaluate(`void (location.hash = ${JSON.stringify(hash)})`);
      await sees(inbox, words);
      await shoot(inbox.page, name, WINDOW);
      say(name);
    }
    const popup = await browser.open(browser.extensionUrl('popup.html'));
    await sees(popup, 'We bought six tablets more');
    await shoot(popup.page, 'popup', POPUP);
    const me = await browser.open(browser.extensionUrl('me.html'));
    await sees(me, 'What it moved');
    await shoot(me.page, 'me', PAGE);
    await office.capture(QUOTE);
    const form = await browser.form();
    await sees(form, QUOTE);
    await shoot(form.page, 'form', PANEL);
    say('The pictures are in docs/images/.');
  } finally {
    await office.close();
  }
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${causes(error)}\n`);
  process.exitCode = 1;
}

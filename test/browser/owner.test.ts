import { expect, it } from 'vitest';
import { inboxLink } from '../demo/workspace.ts';
import { reportFor } from '../support/reports.ts';
import { press, sees } from '../support/person.ts';
import { hand } from '../store/operations.ts';
import { AT, batchFrom, signIn } from '../store/people.ts';
import { desk } from './desk.ts';
import { look } from './looks.ts';

const WINDOW = { width: 1200, height: 820 };
const WORKSPACE = 'Owned';

const here = desk();

async function furnish() {
  const { store } = here.endpoint;
  const paul = await signIn(store, WORKSPACE, { role: 'pm', name: 'Paul Present' });
  const report = reportFor('Exports stop after a thousand rows');
  await store.storeReports(batchFrom(await signIn(store, WORKSPACE, { role: 'seller', name: 'Sam Seller' }), report));
  return { store, paul, id: paul.workspace.id, problemId: (await hand(store, paul).make(report.id)).problemId };
}

it('a problem is taken, given to a colleague and brought back by keyboard; a page that is behind overwrites nobody', async () => {
  const { store, paul, id, problemId } = await furnish();
  const inbox = await here.browser.open(await inboxLink(store, here.endpoint.url, WORKSPACE));
  await press(inbox, 'Sign in as product manager');
  await press(inbox, 'Problems');
  await inbox.page.evaluate((hash) => (location.hash = hash), `problems/${problemId}`);
  await sees(inbox, 'Nobody looks after it');
  expect(await look(inbox.page, 'owner-nobody', WINDOW)).toEqual([]);
  await inbox.type('o');
  await sees(inbox, 'Give it back');
  const taken = await store.owner(id, problemId);
  expect(taken).not.toBeNull();

  await press(inbox, 'Give it to a colleague…');
  await sees(inbox, 'Who looks after it from now on');
  await inbox.press('Enter');
  await press(inbox, 'Give it to them');
  await sees(inbox, 'Paul Present looks after it');
  expect(await look(inbox.page, 'owner', WINDOW)).toEqual([]);
  await press(inbox, 'Undo');
  await sees(inbox, `${taken?.name} looks after it`);
  expect(await store.owner(id, problemId)).toEqual(taken);

  const deed = { workspaceId: id, problemId, by: paul.member.id, at: AT };
  expect(await store.setOwner({ ...deed, ownerId: paul.member.id, seen: 3 })).toBe('done');
  await inbox.type('o');
  await sees(inbox, 'Paul Present looks after this problem now; nothing was changed.');
  await sees(inbox, 'Paul Present looks after it');
  expect(await store.owner(id, problemId)).toMatchObject({ name: 'Paul Present' });
  expect(await look(inbox.page, 'owner-behind', WINDOW)).toEqual([]);
  await inbox.close();
});

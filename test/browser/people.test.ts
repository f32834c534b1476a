import { expect, it } from 'vitest';
import { createInvite } from '../../server/invite.ts';
import { signIn } from '../store/people.ts';
import { fill, press, sees } from '../support/person.ts';
import { desk } from './desk.ts';
import { look } from './looks.ts';

const WINDOW = { width: 1200, height: 1400 };
const WORKSPACE = 'People';

const here = desk();

it('an admin looks after people, invites and rules', async () => {
  const { store, url } = here.endpoint;
  const email = 'sam@acme.example';
  await signIn(store, WORKSPACE, { role: 'seller', name: 'Sam', email });
  await signIn(store, WORKSPACE, { role: 'seller', email });
  await signIn(store, WORKSPACE, { role: 'pm', name: 'Pia' });
  const admin = await createInvite(store, { workspace: WORKSPACE, role: 'admin', name: 'Ada', publicUrl: url });
  const inbox = await here.browser.open(admin);
  await press(inbox, 'Sign in as admin');
  await press(inbox, 'People');
  await sees(inbox, 'Sign out everywhere');
  await fill(inbox, 'Their name', 'Nia');
  await press(inbox, 'Make an invite link');
  await sees(inbox, 'It works once and is shown only now.');
  await press(inbox, 'Sign out everywhere');
  expect(await look(inbox.page, 'people', WINDOW)).toEqual([]);
  await press(inbox, 'Yes, sign out everywhere');
  await sees(inbox, 'Signed in nowhere');
  const { id } = (await store.workspaceByName(WORKSPACE)) ?? { id: '' };
  const people = await store.people(id);
  expect(people.map(({ name, devices }) => [name, devices.length])).toEqual([
    ['Ada', 1],
    ['Pia', 1],
    ['Sam', 0],
  ]);
});

import { expect, it } from 'vitest';
import type { Store } from '../../server/store/store.ts';
import { newId } from '../../utils/record/id.ts';
import { inboxLink } from '../demo/workspace.ts';
import { tellStory } from '../screens/story.ts';
import { fill, holds, press, sees } from '../support/person.ts';
import { desk } from './desk.ts';
import { look } from './looks.ts';

const WINDOW = { width: 1200, height: 900 };
const WORKSPACE = 'Meeting';
const TABLET = 'Two drivers cannot share one tablet on the same day';

const here = desk();

async function workspaceOf(store: Store): Promise<string> {
  const found = await store.workspaceByName(WORKSPACE);
  if (!found) throw new Error('The workspace is gone.');
  return found.id;
}

/** Somebody adds an item to the meeting, and no open page hears of it. */
async function writtenElsewhere(store: Store, text: string): Promise<void> {
  const workspaceId = await workspaceOf(store);
  const kept = await store.readMeeting(workspaceId, 1);
  if (!kept) throw new Error('Nobody has written on the meeting yet.');
  const written = { ...kept.written, added: [...kept.written.added, { id: newId(), text }] };
  expect(await store.saveMeeting({ ...kept, workspaceId, written })).toBe('stored');
}

it('the regular meeting: empty, with an agenda, written on in two windows at once, held and read', async () => {
  const { store, url } = here.endpoint;
  const first = await here.browser.open(await inboxLink(store, url, WORKSPACE));
  await press(first, 'Sign in as product manager');
  await press(first, 'Meeting');
  await sees(first, 'Nothing changed since');
  expect(await look(first.page, 'meeting-empty', WINDOW)).toEqual([]);
  await tellStory(store, WORKSPACE);
  await first.page.reload();
  await sees(first, 'Whom to thank');
  const second = await here.browser.open(`${url}/inbox#meeting`);
  await sees(second, 'Whom to thank');

  await first.page.bringToFront();
  await press(first, `Add a note: ${TABLET} (Decisions to explain)`);
  await first.type('Tell them about the PIN.');
  await sees(first, 'Not saved yet');
  await sees(first, 'Saved');
  await second.page.bringToFront();
  await fill(second, 'Something else to talk about', 'Pricing in May');
  await second.press('Enter');
  await sees(second, 'Tell them about the PIN.');
  await sees(second, 'Saved');
  expect(await look(second.page, 'meeting', WINDOW)).toEqual([]);
  await press(second, `Leave out: ${TABLET} (Decisions to explain)`);
  await sees(second, `Left out: ${TABLET}`);
  await press(second, 'Undo');
  await second.close();

  await first.page.bringToFront();
  await first.page.reload();
  await sees(first, 'Pricing in May');
  await writtenElsewhere(store, 'Hand over the keys');
  await fill(first, `Note: ${TABLET}`, 'Tell them about the PIN and the fallback.');
  // The version that this page had read was refused: both are in the next one.
  await sees(first, 'Somebody else wrote on this agenda while you did');
  await sees(first, 'Hand over the keys');
  await sees(first, 'Saved');
  const meeting = await store.readMeeting(await workspaceOf(store), 1);
  expect(Object.values(meeting?.written.notes ?? {})).toEqual(['Tell them about the PIN and the fallback.']);
  expect(meeting?.written.added.map(({ text }) => text)).toEqual(['Pricing in May', 'Hand over the keys']);
  await press(first, 'Edit: Pricing in May (Also)');
  await first.press('End');
  await first.type(', and a price list');
  expect(await look(first.page, 'meeting-edit', WINDOW)).toEqual([]);
  await first.press('Enter');
  await sees(first, 'Pricing in May, and a price list');
  await sees(first, 'Saved');
  await first.page.keyboard.down('Alt');
  await first.press('ArrowDown');
  await first.page.keyboard.up('Alt');
  await sees(first, 'Pricing in May, and a price list: now 2 of 2 in Also');
  const focused = await first.page.evaluate(() => document.activeElement?.textContent);
  expect(focused, 'the keyboard stays on the item that moved').toContain('and a price list');
  await sees(first, 'Saved');
  await first.page.setOfflineMode(true);
  await fill(first, `Note: ${TABLET}`, 'Tell them about the PIN, the fallback and the date.');
  await sees(first, 'Not saved');
  await press(first, 'Triage');
  await sees(first, 'could not be reached');
  await first.page.setOfflineMode(false);
  await press(first, 'Meeting');
  await holds(first, `Note: ${TABLET} (Decisions to explain)`, 'Tell them about the PIN, the fallback and the date.');
  await sees(first, 'Saved');
  await press(first, 'It was held: meeting 1');
  await press(first, 'Yes, it was held: It was held: meeting 1');
  await sees(first, 'Meeting 1 is closed');
  await press(first, 'Read meeting 1');
  await sees(first, 'Tell them about the PIN, the fallback and the date.');
  expect(await look(first.page, 'meeting-held', WINDOW)).toEqual([]);
  await first.close();
});

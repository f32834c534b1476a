import { array, assert, asyncProperty, constantFrom, nat, record, scheduler } from 'fast-check';
import { expect, test } from 'vitest';
import { leftOut, noted, putBack, withItem } from '../../../server/inbox/meeting/edits.ts';
import { type Kept, keepMeeting } from '../../../server/inbox/meeting/keeper.ts';
import { shelf } from './shelf.ts';

const PEOPLE = 3;
const doing = constantFrom('note', 'add', 'leaveOut', 'putBack', 'save', 'look', 'answer');
const steps = array(record({ who: nat(PEOPLE - 1), what: doing, key: constantFrom('a', 'b') }), { maxLength: 25 });

/** Somebody at the page: what they see, and what they do to it. */
function person(there: ReturnType<typeof shelf>, name: string) {
  let sees: Kept['meeting'] = there.now;
  const keeper = keepMeeting(there, there.now, ({ meeting }) => {
    sees = meeting;
  });
  let count = 0;
  const wrote: string[] = [];
  const added: string[] = [];
  return {
    keeper,
    wrote,
    added,
    sees: () => sees,
    /** A line of their own under whatever stands there. */
    note(key: string): void {
      const line = `${name} ${count++}`;
      wrote.push(line);
      keeper.edit(noted(key, [sees.notes[key] ?? '', line].filter(Boolean).join('\n')));
    },
    add(): void {
      const text = `${name} adds ${count++}`;
      added.push(text);
      keeper.edit(withItem(text));
    },
  };
}

test('several at one agenda, in any order, with answers that come when they like: nobody loses a line', async () => {
  await assert(
    asyncProperty(scheduler(), steps, async (order, done) => {
      const there = shelf();
      const slow = {
        ...there,
        meeting: order.scheduleFunction(there.meeting),
        writeMeeting: order.scheduleFunction(there.writeMeeting),
        get now() {
          return there.now;
        },
      };
      const people = Array.from({ length: PEOPLE }, (_, nth) => person(slow, `P${nth}`));
      const saves: Promise<unknown>[] = [];
      for (const { who, what, key } of done) {
        const one = people[who];
        if (what === 'note') one?.note(key);
        if (what === 'add') one?.add();
        if (what === 'leaveOut') one?.keeper.edit(leftOut(key));
        if (what === 'putBack') one?.keeper.edit(putBack(key));
        if (what === 'save') saves.push(...(one ? [one.keeper.save()] : []));
        if (what === 'answer' && order.count() > 0) await order.waitOne();
        if (what === 'look') saves.push(...(one ? [one.keeper.look()] : []));
      }
      // Whoever met others too often in a row is told so, and saves again.
      saves.push(...people.map(async ({ keeper }) => (await keeper.save()) || keeper.save()));
      await order.waitFor(Promise.all(saves));
      await order.waitFor(Promise.all(people.map(({ keeper }) => keeper.look())));
      const lines = Object.values(there.now.notes).flatMap((note) => note.split('\n'));
      expect(lines.toSorted()).toEqual(people.flatMap(({ wrote }) => wrote).toSorted());
      const texts = there.now.added.map(({ text }) => text);
      expect(texts.toSorted()).toEqual(people.flatMap(({ added }) => added).toSorted());
      for (const { keeper, sees } of people) {
        expect(keeper.isDirty()).toBe(false);
        expect(sees().notes).toEqual(there.now.notes);
        expect(sees().removed).toEqual(there.now.removed);
      }
    }),
  );
});

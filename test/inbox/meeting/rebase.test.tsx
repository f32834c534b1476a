import { array, assert, constantFrom, dictionary, property, record, uniqueArray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rebase as rebaseOn, rebaseText } from '../../../server/inbox/meeting/rebase.ts';
import { sectionsOf } from '../../../utils/record/agendaOrder.ts';
import type { Written } from '../../../utils/record/meeting.ts';
import { item } from '../../server/meeting/sample.ts';

const KEYS = ['p', 'q', 'r', 's'];
/** Items of two sections. */
const AGENDA = ['n1', 'n2', 'n3', 'n4', 't1', 't2'].map((one) =>
  item({ key: one, section: one.startsWith('n') ? 'new' : 'thanks' }),
);
const rebase = (base: Written, mine: Written, theirs: Written): Written => rebaseOn(base, mine, theirs, AGENDA);

describe('one note that two people write at once', () => {
  test.each<[string, string, string, string, string]>([
    ['only I wrote', '', 'mine', '', 'mine'],
    ['only they wrote', '', '', 'theirs', 'theirs'],
    ['both wrote the same', '', 'same', 'same', 'same'],
    ['both began it', '', 'mine', 'theirs', 'theirs\nmine'],
    ['I wrote on where they had begun', '', 'Ask Ana, then Ben', 'Ask Ana', 'Ask Ana, then Ben'],
    ['they wrote on where I had begun', '', 'Ask Ana', 'Ask Ana, then Ben', 'Ask Ana, then Ben'],
    ['each changed another line', 'a\nb\nc\nd', 'A\nb\nc\nd', 'a\nb\nc\nD', 'A\nb\nc\nD'],
    ['both changed one line', 'a\nb\nc', 'a\nB1\nc', 'a\nB2\nc', 'a\nB2\nB1\nc'],
    ['I took a line away that they left', 'a\nb', 'a', 'a\nb', 'a'],
    ['I took a line away that they changed', 'a\nb\nc', 'a\nc', 'a\nB\nc', 'a\nB\nc'],
    ['a line that is called like a part of every object', '', '__proto__', 'constructor', 'constructor\n__proto__'],
  ])('%s', (_name, base, mine, theirs, result) => {
    expect(rebaseText(base, mine, theirs)).toBe(result);
  });
});

describe('items', () => {
  const nothing: Written = { notes: {}, removed: [], added: [], order: [] };
  const pricing = { id: 'a', text: 'Pricing' };
  const hiring = { id: 'b', text: 'Hiring' };

  test('what each left out is left out, and what either put back is back', () => {
    const result = rebase(
      { ...nothing, removed: ['x', 'y'] },
      { ...nothing, removed: ['y', 'mine'] },
      { ...nothing, removed: ['x', 'theirs'] },
    );
    expect(result.removed).toEqual(['theirs', 'mine']);
  });

  test('both additions stay, theirs first', () => {
    expect(rebase(nothing, { ...nothing, added: [pricing] }, { ...nothing, added: [hiring] }).added).toEqual([
      hiring,
      pricing,
    ]);
  });

  test('one that I took away goes, save where they changed it meanwhile', () => {
    const base = { ...nothing, added: [pricing, hiring] };
    const changed = { ...hiring, text: 'Hiring in May' };
    expect(rebase(base, nothing, { ...nothing, added: [pricing, changed] }).added).toEqual([changed]);
  });
});

const key = constantFrom(...KEYS);
const note = array(constantFrom('one', 'two', 'three', 'four and more', 'four'), { minLength: 1, maxLength: 5 }).map(
  (lines) => lines.join('\n'),
);
const writing = record({
  notes: dictionary(key, note),
  removed: uniqueArray(key),
  added: uniqueArray(record({ id: key, text: note }), { selector: ({ id }) => id }),
  order: uniqueArray(constantFrom(...KEYS, ...AGENDA.map((one) => one.key), 'gone')),
});

/** The same whatever the order in which things were put in. */
const plain = ({ notes, removed, added }: Written) => ({
  notes,
  removed: removed.toSorted(),
  added: added.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
});
/** Everything that stands there, as `where: line`. */
const lines = ({ notes, added }: Written): string[] =>
  [...Object.entries(notes), ...added.map(({ id, text }) => [`added ${id}`, text] as const)].flatMap(([where, text]) =>
    text.split('\n').map((line) => `${where}: ${line}`),
  );

/** Whether a line stands in that place: whole, or within a longer one. */
const holds = (there: string, line: string): boolean =>
  there.startsWith(line.slice(0, line.indexOf(':') + 1)) && there.includes(line.slice(line.indexOf(':') + 2));

test('what nobody else touched is mine, and what I did not touch is theirs', () => {
  assert(
    property(writing, writing, (base, other) => {
      expect(plain(rebase(base, other, base))).toEqual(plain(other));
      expect(plain(rebase(base, base, other))).toEqual(plain(other));
      expect(plain(rebase(base, other, other))).toEqual(plain(other));
    }),
  );
});

test('nobody loses a line: whatever either of the two wrote is there afterwards', () => {
  assert(
    property(writing, writing, writing, (base, mine, theirs) => {
      const before = new Set(lines(base));
      const there = lines(rebase(base, mine, theirs));
      const wrote: string[] = [...lines(mine), ...lines(theirs)].filter((line) => !before.has(line));
      // A line can stand within a longer one that goes on from it.
      for (const line of wrote) expect(there.some((one) => holds(one, line))).toBe(true);
    }),
  );
});

test('nothing comes back that both took away, and each leaving out and putting back holds', () => {
  assert(
    property(writing, writing, writing, (base, mine, theirs) => {
      const { removed, added } = rebase(base, mine, theirs);
      for (const one of KEYS.map(String)) {
        const [was, own, other] = [base, mine, theirs].map((each) => each.removed.includes(one));
        expect(removed.includes(one)).toBe(was ? own && other : own || other);
      }
      const ids = new Set([...mine.added, ...theirs.added].map(({ id }) => id));
      for (const { id } of added) expect(ids.has(id)).toBe(true);
      expect(new Set(added.map(({ id }) => id)).size).toBe(added.length);
    }),
  );
});

test('nobody goes without: what both did is the same whoever comes second, save the order', () => {
  assert(
    property(writing, writing, writing, (base, mine, theirs) => {
      const [first, second] = [rebase(base, mine, theirs), rebase(base, theirs, mine)];
      expect(plain(first).removed).toEqual(plain(second).removed);
      expect(lines(first).toSorted()).toEqual(lines(second).toSorted());
    }),
  );
});

/** Every key as it would be shown. */
const shown = (written: Written): string[] =>
  sectionsOf({ agenda: AGENDA, ...written }).flatMap(({ all }) => all.map((one) => one.key));

describe('two put the agenda in another order at once', () => {
  const nothing: Written = { notes: {}, removed: [], added: [], order: [] };
  const ordered = (...order: string[]): Written => ({ ...nothing, order });

  test.each<[string, string[], string[], string[], string[]]>([
    ['only I did', [], ['n4', 'n1', 'n2', 'n3'], [], ['n4', 'n1', 'n2', 'n3']],
    ['only they did', [], [], ['n4', 'n1', 'n2', 'n3'], ['n4', 'n1', 'n2', 'n3']],
    ['each moved another', [], ['n2', 'n1', 'n3', 'n4'], ['n1', 'n2', 'n4', 'n3'], ['n2', 'n1', 'n4', 'n3']],
    ['both moved the same', [], ['n1', 'n4', 'n2', 'n3'], ['n1', 'n4', 'n2', 'n3'], ['n1', 'n4', 'n2', 'n3']],
    [
      'I put it back',
      ['n2', 'n1', 'n3', 'n4'],
      ['n1', 'n2', 'n3', 'n4'],
      ['n2', 'n1', 'n4', 'n3'],
      ['n1', 'n2', 'n4', 'n3'],
    ],
  ])('%s', (_name, base, mine, theirs, result) => {
    expect(shown(rebase(ordered(...base), ordered(...mine), ordered(...theirs))).slice(0, 4)).toEqual(result);
  });

  test('each in a section of their own: both orders hold', () => {
    const merged = rebase(nothing, ordered('n2', 'n1', 'n3', 'n4'), ordered('t2', 't1'));
    expect(shown(merged)).toEqual(['n2', 'n1', 'n3', 'n4', 't2', 't1']);
  });

  test('no item is lost and none comes twice, whatever both did', () => {
    assert(
      property(writing, writing, writing, (base, mine, theirs) => {
        const merged = rebase(base, mine, theirs);
        const all = [...AGENDA.map((one) => one.key), ...merged.added.map(({ id }) => id)];
        expect(shown(merged).toSorted()).toEqual(all.toSorted());
      }),
    );
  });

  test('an order that only one of the two made is shown as they made it', () => {
    assert(
      property(writing, writing, (base, other) => {
        const moved = { ...base, order: other.order };
        expect(shown(rebase(base, moved, base))).toEqual(shown(moved));
        expect(shown(rebase(base, base, moved))).toEqual(shown(moved));
      }),
    );
  });
});

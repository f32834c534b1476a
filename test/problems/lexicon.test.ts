import { expect, test } from 'vitest';
import { gramsOf } from '../../utils/likeness/features.ts';
import { createLexicon } from '../../server/problems/lexicon.ts';

test('a name keeps its number, and no other has it', () => {
  const lexicon = createLexicon();
  const names = ['export', 'import', '2024', 'export', '#port'];
  const numbers = names.map((name) => lexicon.numberOf(name));
  expect(numbers[3]).toBe(numbers[0]);
  expect(new Set(numbers).size).toBe(4);
  expect(Math.max(...numbers)).toBeLessThan(lexicon.size());
});

test('the runs of a root have the numbers that they have by name', () => {
  const lexicon = createLexicon();
  const [root, other] = [lexicon.numberOf('export'), lexicon.numberOf('import')];
  expect(lexicon.gramsOf(root)).toEqual(gramsOf('export').map((gram) => lexicon.numberOf(gram)));
  expect(lexicon.gramsOf(other)).toContain(lexicon.numberOf('#port'));
  expect(lexicon.gramsOf(lexicon.numberOf('2024'))).toEqual([]);
});

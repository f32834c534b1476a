import { describe, expect, test } from 'vitest';
import { changedInputs } from '../../../server/problems/ranking/changedInputs.ts';
import { InputsInput } from '../../../utils/record/ranking.ts';
import { inputs } from './evidence.ts';

const held = inputs({ effort: '3', effortReason: 'A week each for three screens.', number: 7 });
const sure = { percent: 90, reason: 'Seen with our own eyes.' };
const sent = (changes: Partial<InputsInput> = {}) => InputsInput.parse({ effort: '3', ...changes });

describe('P10 why an effort is what it is', () => {
  test('the first estimate may go without a reason, and keeps one', () => {
    expect(changedInputs(null, sent({ effortReason: '' }))).toEqual({
      effort: '3',
      confidence: null,
      effortReason: null,
    });
    expect(changedInputs(null, sent({ effortReason: ' As ever. ' }))).toMatchObject({ effortReason: 'As ever.' });
  });

  test.each([
    ['another number', { effort: '5' }],
    ['none any more', { effort: null }],
  ])('%s is explained', (_, change) => {
    for (const effortReason of ['', '  ', null])
      expect(changedInputs(held, sent({ ...change, effortReason }))).toBe('unexplained');
    expect(changedInputs(held, sent({ ...change, effortReason: 'It needs a migration.' }))).toEqual({
      ...change,
      confidence: null,
      effortReason: 'It needs a migration.',
    });
  });

  test('a sender that knows no reasons is not refused, and the old reason does not pass for one of the new effort', () => {
    expect(changedInputs(held, sent({ effort: '5' }))).toEqual({ effort: '5', confidence: null, effortReason: null });
    expect(changedInputs(held, sent({ confidence: sure }))).toEqual({
      effort: '3',
      confidence: sure,
      effortReason: held.effortReason,
    });
  });

  test('an effort that stays keeps its reason until another one is given', () => {
    expect(changedInputs(held, sent({ effortReason: '', confidence: sure }))).toMatchObject({
      effortReason: held.effortReason,
    });
    expect(changedInputs(held, sent({ effortReason: 'Four, rather, but we are quick.' }))).toMatchObject({
      effort: '3',
      effortReason: 'Four, rather, but we are quick.',
    });
  });

  test('the same number in other digits is no other effort', () => {
    expect(changedInputs(held, sent({ effort: '3.00', effortReason: '' }))).toBe('same');
    expect(changedInputs(held, sent({ effort: '03.0', confidence: sure }))).toMatchObject({ effort: '3' });
  });
});

describe('two at once', () => {
  test('inputs that were made on others are refused, whatever was changed', () => {
    expect(changedInputs(held, sent({ confidence: sure, basedOn: 6 }))).toBe('outdated');
    expect(changedInputs(held, sent({ confidence: sure, basedOn: null }))).toBe('outdated');
    expect(changedInputs(null, sent({ basedOn: 7 }))).toBe('outdated');
    expect(changedInputs(held, sent({ confidence: sure, basedOn: 7 }))).toMatchObject({ confidence: sure });
    expect(changedInputs(null, sent({ basedOn: null }))).toMatchObject({ effort: '3' });
  });

  test('P3 what holds already is the same, whatever it was made on', () => {
    expect(changedInputs(held, sent({ basedOn: 6, effortReason: held.effortReason }))).toBe('same');
    expect(changedInputs(null, InputsInput.parse({}))).toBe('same');
  });
});

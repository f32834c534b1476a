import { expect, test } from 'vitest';
import { promptApi } from '../../../utils/coach/draft/promptApi.ts';
import { INSTRUCTION } from '../../../utils/coach/draft/words.ts';
import { HeardError } from '../../../utils/record/failure.ts';
import { languageModel, speaks } from './languageModel.ts';

const QUOTE = 'Der Export bricht nach 2.000 Zeilen ab.';
const still = new AbortController().signal;

/** How a draft ends: its text, the code of its failure, or the name of any other error. */
const ending = (draft: Promise<string>): Promise<string> =>
  draft.catch((error: unknown) => (error instanceof HeardError ? error.failure.code : String(error)));

test('a browser without a model is not ready, and a draft asked for all the same fails in words of ours', async () => {
  for (const scope of [{}, { LanguageModel: undefined }, { LanguageModel: {} }, { LanguageModel: () => undefined }]) {
    const drafter = promptApi(scope, speaks('de'));
    expect(await drafter.ready(QUOTE)).toBe(false);
    expect(await ending(drafter.draft(QUOTE, still))).toBe('draft-failed');
  }
});

test.each(['unavailable', 'downloadable', 'downloading', 'of a later standard'])(
  'a model that is %s is none: nothing is created, since that would download it',
  async (availability) => {
    const { LanguageModel, asked } = languageModel({ availability });
    const drafter = promptApi({ LanguageModel }, speaks('de'));
    expect(await drafter.ready(QUOTE)).toBe(false);
    expect(await ending(drafter.draft(QUOTE, still))).toBe('draft-failed');
    expect(asked.create).toEqual([]);
  },
);

test('the model gets the instruction and the quote, each in its place, and is let go', async () => {
  const { LanguageModel, asked } = languageModel({ says: ' Der Export ist unvollständig. ' });
  const drafter = promptApi({ LanguageModel }, speaks('de'));
  expect(await drafter.ready(QUOTE)).toBe(true);
  expect(asked.create).toEqual([]);
  expect(await drafter.draft(QUOTE, still)).toBe('Der Export ist unvollständig.');
  expect(asked.create).toEqual([
    expect.objectContaining({ initialPrompts: [{ role: 'system', content: INSTRUCTION }], signal: still }),
  ]);
  expect(asked.prompt).toHaveLength(1);
  expect(asked.prompt[0]).toContain(QUOTE);
  expect(INSTRUCTION).not.toContain(QUOTE);
  expect(asked.destroyed).toBe(1);
});

test.each([
  ['de', { languages: ['en', 'de'] }, { languages: ['de'] }],
  ['en', { languages: ['en'] }, { languages: ['en'] }],
  [null, {}, {}],
])('a quote in %s: asked for and created with the same languages', async (language, inputs, outputs) => {
  const { LanguageModel, asked } = languageModel();
  await promptApi({ LanguageModel }, speaks(language)).draft(QUOTE, still);
  const expected = {
    expectedInputs: [{ type: 'text', ...inputs }],
    expectedOutputs: [{ type: 'text', ...outputs }],
  };
  expect(asked.availability).toEqual([expected]);
  expect(asked.create[0]).toMatchObject(expected);
});

test('a browser that cannot tell the language, or asks in a way we do not know, is not ready', async () => {
  const { LanguageModel } = languageModel();
  expect(await promptApi({ LanguageModel }, () => Promise.reject(new Error('no'))).ready(QUOTE)).toBe(false);
  class Throws extends LanguageModel {
    static override availability(): Promise<string> {
      throw new RangeError('Invalid language tag');
    }
  }
  expect(await promptApi({ LanguageModel: Throws }, speaks('x')).ready(QUOTE)).toBe(false);
});

test.each([
  ['no session', { refuses: new Error(QUOTE) }, 0],
  ['an error', { says: new Error(QUOTE) }, 1],
  ['nothing', { says: ' \n' }, 1],
  ['something that is no text', { says: { text: 'It fails.' } }, 1],
  ['that there is no problem', { says: 'NONE' }, 1],
] as const)(
  'P7 a model that gives %s is one failure, without a word of the quote, and is let go',
  async (_, model, destroyed) => {
    const { LanguageModel, asked } = languageModel(model);
    const error: unknown = await promptApi({ LanguageModel }, speaks('de'))
      .draft(QUOTE, still)
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(HeardError);
    expect(JSON.stringify([String(error), (error as HeardError).failure, (error as HeardError).cause])).not.toContain(
      'Export',
    );
    expect(asked.destroyed).toBe(destroyed);
  },
);

test('an abort ends it as an abort, before and while the model speaks, and lets the model go', async () => {
  const { LanguageModel, asked } = languageModel({ says: new Promise(() => undefined) });
  const drafter = promptApi({ LanguageModel }, speaks('de'));
  expect(await ending(drafter.draft(QUOTE, AbortSignal.abort()))).toMatch(/^AbortError/);
  expect(asked.prompt).toEqual([]);
  const controller = new AbortController();
  const draft = ending(drafter.draft(QUOTE, controller.signal));
  await expect.poll(() => asked.prompt.length).toBe(1);
  controller.abort();
  expect(await draft).toMatch(/^AbortError/);
  expect(asked.destroyed).toBe(1);
});

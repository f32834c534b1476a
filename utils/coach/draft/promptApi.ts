import { HeardError } from '../../record/failure.ts';
import type { Drafter } from './drafter.ts';
import { INSTRUCTION, readDraft } from './words.ts';

/** What the browser says of a text's language (`i18n.detectLanguage`), on the device as well. */
export type Detect = (
  text: string,
) => Promise<{ readonly isReliable: boolean; readonly languages: readonly { readonly language: string }[] }>;

interface Expected {
  expectedInputs: { type: 'text'; languages?: string[] }[];
  expectedOutputs: { type: 'text'; languages?: string[] }[];
}

interface Wanted extends Expected {
  initialPrompts: { role: 'system'; content: string }[];
  signal: AbortSignal;
}

/** The part of `LanguageModel` used here (https://webmachinelearning.github.io/prompt-api/, Chrome 138 in extensions). */
interface LanguageModel {
  availability(expected: Expected): Promise<unknown>;
  create(wanted: Wanted): Promise<Session>;
}

interface Session {
  prompt(words: string, options: { signal: AbortSignal }): Promise<unknown>;
  destroy(): void;
}

/**
 * Drafts with the browser's own model, if this one (`scope.LanguageModel`) has it and can use it already: `create`
 * would download it where `availability` says anything but `available`.
 */
export function promptApi(scope: object, detect: Detect): Drafter {
  return {
    ready: async (quote) => (await modelFor(scope, detect, quote).catch(() => null)) !== null,
    async draft(quote, signal) {
      try {
        const found = await modelFor(scope, detect, quote);
        const draft = found && readDraft(await answer(found, quote, signal));
        if (draft) return draft;
      } catch {
        // Its error says nothing a person could act on, and could carry words of the quote (P7).
      }
      signal.throwIfAborted();
      throw new HeardError('draft-failed');
    },
  };
}

type Found = { model: LanguageModel; expected: Expected };

async function modelFor(scope: object, detect: Detect, quote: string): Promise<Found | null> {
  const model: unknown = 'LanguageModel' in scope ? scope.LanguageModel : null;
  if (!isModel(model)) return null;
  const expected = await expectedFor(quote, detect);
  return (await model.availability(expected)) === 'available' ? { model, expected } : null;
}

/** A language the model was not tested for makes it unavailable, which is right; an unknown one is left to it. */
async function expectedFor(quote: string, detect: Detect): Promise<Expected> {
  const { isReliable, languages } = await detect(quote);
  const language = isReliable ? languages[0]?.language : undefined;
  if (!language) return { expectedInputs: [{ type: 'text' }], expectedOutputs: [{ type: 'text' }] };
  // The instruction is in English.
  const inputs = [...new Set(['en', language])];
  return {
    expectedInputs: [{ type: 'text', languages: inputs }],
    expectedOutputs: [{ type: 'text', languages: [language] }],
  };
}

async function answer({ model, expected }: Found, quote: string, signal: AbortSignal): Promise<unknown> {
  const session = await model.create({
    ...expected,
    initialPrompts: [{ role: 'system', content: INSTRUCTION }],
    signal,
  });
  try {
    return await session.prompt(`The customer's words:\n\n${quote}`, { signal });
  } finally {
    session.destroy();
  }
}

const isModel = (value: unknown): value is LanguageModel =>
  typeof value === 'function' &&
  'availability' in value &&
  typeof value.availability === 'function' &&
  'create' in value &&
  typeof value.create === 'function';

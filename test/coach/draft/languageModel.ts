import type { Detect } from '../../../utils/coach/draft/promptApi.ts';

/** What the browser was asked for, in order. */
export interface Asked {
  readonly availability: unknown[];
  readonly create: unknown[];
  readonly prompt: string[];
  destroyed: number;
}

interface Answers {
  availability?: string;
  /** What the model says; an Error is thrown instead, and a promise waited for. */
  says?: unknown;
  /** Why no session comes to be. */
  refuses?: Error;
}

/** Chrome's `LanguageModel` as far as it is used, with an abort that works like the browser's. */
export function languageModel({ availability = 'available', says = 'It fails.', refuses }: Answers = {}) {
  const asked: Asked = { availability: [], create: [], prompt: [], destroyed: 0 };
  class LanguageModel {
    static async availability(expected: unknown): Promise<string> {
      asked.availability.push(expected);
      return availability;
    }
    static async create(wanted: { signal: AbortSignal }): Promise<LanguageModel> {
      wanted.signal.throwIfAborted();
      if (refuses) throw refuses;
      asked.create.push(wanted);
      return new LanguageModel();
    }
    async prompt(words: string, { signal }: { signal: AbortSignal }): Promise<unknown> {
      asked.prompt.push(words);
      const aborted = new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
      const answer = await Promise.race([says, aborted]);
      if (answer instanceof Error) throw answer;
      return answer;
    }
    destroy(): void {
      asked.destroyed += 1;
    }
  }
  return { LanguageModel, asked };
}

/** A browser that takes every text for this language. */
export const speaks =
  (language: string | null): Detect =>
  () =>
    Promise.resolve({ isReliable: language !== null, languages: language === null ? [] : [{ language }] });

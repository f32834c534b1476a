/** What a line may carry: ids, codes, counts and durations; never a customer's words, a name or a secret (P7). */
export type Facts = Record<string, string | number | boolean | null>;
export type Log = (event: string, facts?: Facts) => void;

/** One JSON line on stderr per event; stdout belongs to what a command prints. */
export const log: Log = (event, facts = {}) => {
  // oxlint-disable-next-line no-console -- the one door to the console
  console.error(JSON.stringify({ at: new Date().toISOString(), event, ...facts }));
};

/** A text for the person who runs the command: their own settings and mistakes, nothing of a customer. */
export const say = (text: string): void => {
  // oxlint-disable-next-line no-console -- the one door to the console
  console.error(text);
};

/**
 * An unexpected error without its message, since messages of parsers and databases repeat their input (P7): its
 * class, its code if it has one, and where it was thrown.
 */
export function errorFacts(error: unknown): Facts {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  return {
    error: error.name,
    code,
    where: frames
      .slice(0, 5)
      .map((line) => line.trim())
      .join(' < '),
  };
}

/** An error with each of its causes on a line of its own, the outermost first. */
export function causes(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : `${error.message}\n  ${causes(error.cause)}`;
}

/** Words a first version of the problem from the quote, on this device. Nothing is missed where there is none. */
export interface Drafter {
  /** Whether this quote can be drafted from here and now, without anything being downloaded for it. Never rejects. */
  ready(quote: string): Promise<boolean>;
  /**
   * The problem in one or two sentences, in the language of the quote. Rejects with the signal's reason once that is
   * aborted.
   * @throws HeardError `draft-failed` whatever else went wrong, also when the quote tells no problem
   */
  draft(quote: string, signal: AbortSignal): Promise<string>;
}

import type { Drafter } from '../../../utils/coach/draft/drafter.ts';
import { HeardError } from '../../../utils/record/failure.ts';

/** A model on this device that answers when the test lets it. */
export class TestDrafter implements Drafter {
  isReady = true;
  /** The quotes it was asked about, and those it was asked to draft from. */
  readonly looked: string[] = [];
  readonly quotes: string[] = [];
  readonly signals: AbortSignal[] = [];
  private answer = Promise.withResolvers<string>();

  ready(quote: string): Promise<boolean> {
    this.looked.push(quote);
    return Promise.resolve(this.isReady);
  }

  draft(quote: string, signal: AbortSignal): Promise<string> {
    this.quotes.push(quote);
    this.signals.push(signal);
    const aborted = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    return Promise.race([this.answer.promise, aborted]);
  }

  says(draft: string): void {
    this.answer.resolve(draft);
  }

  fails(): void {
    this.answer.reject(new HeardError('draft-failed'));
    this.answer = Promise.withResolvers<string>();
  }
}

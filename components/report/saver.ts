import { type Failure, failureOf } from '../../utils/record/failure.ts';

/** `saved` only after the background's reply to the newest text (P1). */
export type SaveState = { kind: 'clean' | 'saving' | 'saved' } | { kind: 'failed'; failure: Failure };

/**
 * Saves as it happens, without waiting for a pause in the typing: one save under way at a time, and when it is over
 * the newest text, skipping what was typed in between. A failed save keeps its text for the next attempt.
 */
export class Saver<T> {
  private next: { value: T } | null = null;
  private underWay: Promise<void> | null = null;
  private state: SaveState = { kind: 'clean' };
  private readonly save: (value: T) => Promise<unknown>;
  private readonly onState: (state: SaveState) => void;

  constructor(save: (value: T) => Promise<unknown>, onState: (state: SaveState) => void) {
    this.save = save;
    this.onState = onState;
  }

  put(value: T): void {
    this.next = { value };
    if (!this.underWay) this.start();
    else this.tell({ kind: 'saving' });
  }

  /** Resolves when nothing is left to save; false when the last save failed and its text is kept for another try. */
  async settled(): Promise<boolean> {
    if (this.next && !this.underWay) this.start();
    while (this.underWay) await this.underWay;
    return this.next === null;
  }

  /** Sends what waits without waiting for the save under way: the page is about to go, and messages keep their order. */
  leave(): void {
    if (this.next) void this.save(this.next.value).catch(() => undefined);
  }

  private start(): void {
    this.underWay = this.run();
  }

  private async run(): Promise<void> {
    for (let taken = this.take(); taken; taken = this.take()) {
      this.tell({ kind: 'saving' });
      try {
        await this.save(taken.value);
      } catch (error) {
        this.next ??= taken;
        return this.end({ kind: 'failed', failure: failureOf(error) });
      }
    }
    this.end({ kind: 'saved' });
  }

  private end(state: SaveState): void {
    this.underWay = null;
    this.tell(state);
  }

  private take(): { value: T } | null {
    const taken = this.next;
    this.next = null;
    return taken;
  }

  private tell(state: SaveState): void {
    if (state.kind === this.state.kind && state.kind !== 'failed') return;
    this.state = state;
    this.onState(state);
  }
}

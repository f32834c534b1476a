/** A place in a view, in CSS pixels from its upper left corner. */
export interface Point {
  x: number;
  y: number;
}

/** One page, panel or window of a real browser, and a person's hands on it. The same in Chromium and in Firefox. */
export interface View {
  url(): string | Promise<string>;
  go(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Value of a JavaScript expression (a promise is awaited) as JSON; `undefined` comes back as null. */
  evaluate(expression: string): Promise<unknown>;
  click(at: Point): Promise<void>;
  /** Mouse button down at the one place, up at the other. */
  drag(from: Point, to: Point): Promise<void>;
  /** Types into whatever has the keyboard. */
  type(text: string): Promise<void>;
  /** Presses keys together, e.g. `Control+Enter`. */
  press(chord: string): Promise<void>;
  /** Writes a PNG. */
  screenshot(file: string): Promise<void>;
  close(): Promise<void>;
}

/** The expression's value as JSON text, for browsers that hand over strings best. */
export const asJson = (expression: string): string => `(async () => JSON.stringify((await (${expression})) ?? null))()`;

import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { View } from '../../support/view.ts';

const SHOTS = fileURLToPath(new URL('../../../.output/tour/', import.meta.url));

/** Tells what the tour does, with times, and keeps its screenshots. */
export interface Journal {
  /** Runs one step; its failure names it. */
  step<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** Writes `<number>-<name>.png`. */
  shot(view: View, name: string): Promise<void>;
}

/** `browser` names the folder of the screenshots, which is emptied. `say` takes whole lines. */
export function openJournal(browser: string, say: (line: string) => void): Journal {
  const folder = join(SHOTS, browser);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let shots = 0;
  return {
    async step(name, work) {
      const start = performance.now();
      try {
        const result = await work();
        say(`${browser.padEnd(9)} ${String(Math.round(performance.now() - start)).padStart(6)} ms  ${name}`);
        return result;
      } catch (error) {
        throw new Error(`${browser}: the step "${name}" failed.`, { cause: error });
      }
    },
    async shot(view, name) {
      shots += 1;
      await view.screenshot(join(folder, `${String(shots).padStart(2, '0')}-${name}.png`));
    },
  };
}

import { writeFileSync } from 'node:fs';
import * as z from 'zod/mini';
import type { Bidi } from './bidi.ts';
import { chordActions, clickActions, dragActions, rightClickActions, typeActions } from './bidiInput.ts';
import { asJson, type Point, type View } from './view.ts';

const Evaluated = z.object({
  type: z.string(),
  result: z.optional(z.object({ value: z.optional(z.unknown()) })),
  exceptionDetails: z.optional(z.object({ text: z.string() })),
});
const Screenshot = z.object({ data: z.string() });
const Tree = z.object({ contexts: z.array(z.object({ context: z.string(), url: z.string() })) });

/** Open top-level contexts: tabs and windows; of the browser's own user interface when `chrome`. */
export async function contexts(bidi: Bidi, chrome = false) {
  const scope = chrome ? { 'moz:scope': 'chrome' } : {};
  return Tree.parse(await bidi.send('browsingContext.getTree', { maxDepth: 0, ...scope })).contexts;
}

/** Value of an expression in a context, through JSON. */
export async function evaluateIn(bidi: Bidi, context: string, expression: string): Promise<unknown> {
  const params = { expression: asJson(expression), target: { context }, awaitPromise: true };
  const { result, exceptionDetails } = Evaluated.parse(await bidi.send('script.evaluate', params));
  if (exceptionDetails) throw new Error(exceptionDetails.text);
  return JSON.parse(z.string().parse(result?.value));
}

/** A tab or window of Firefox through WebDriver BiDi. */
export function firefoxView(bidi: Bidi, context: string): View & { rightClick(at: Point): Promise<void> } {
  const act = async (actions: object[]) => void (await bidi.send('input.performActions', { context, actions }));
  return {
    async url() {
      return z.string().parse(await evaluateIn(bidi, context, 'location.href'));
    },
    go: async (url) => void (await bidi.send('browsingContext.navigate', { context, url, wait: 'complete' })),
    reload: async () => void (await bidi.send('browsingContext.reload', { context, wait: 'complete' })),
    evaluate: (expression) => evaluateIn(bidi, context, expression),
    click: (at) => act(clickActions(at)),
    rightClick: (at) => act(rightClickActions(at)),
    drag: (from, to) => act(dragActions(from, to)),
    type: (text) => act(typeActions(text)),
    press: (chord) => act(chordActions(chord)),
    async screenshot(file) {
      const { data } = Screenshot.parse(await bidi.send('browsingContext.captureScreenshot', { context }));
      writeFileSync(file, Buffer.from(data, 'base64'));
    },
    close: async () => void (await bidi.send('browsingContext.close', { context })),
  };
}

import { memberName, visits, word } from './syntax.ts';
import { isTest, type Law } from './tree.ts';

const RUNNERS = /^(x|f)?(test|it|describe|suite|bench|ctx|context)$/;
const HIDING = /^(skip|only|todo|fails|skipIf|runIf)$/;

/** The identifier at the root of `it.concurrent.only`. */
function rootOf(node: unknown): string {
  const name = word(node);
  if (name || typeof node !== 'object' || node === null || !('object' in node)) return name;
  return rootOf(node.object);
}

/** Every test runs, every time. */
export const everyTestRuns: Law = (files) =>
  files.filter(isTest).flatMap((file) =>
    [...visits(file)].flatMap((visit) => {
      const hidden = HIDING.test(memberName(visit)) && RUNNERS.test(rootOf(visit.node.object));
      const crossedOut = visit.key === 'callee' && /^(x|f)(it|test|describe)$/.test(word(visit.node));
      if (!hidden && !crossedOut) return [];
      return [`${file.path}:${visit.line} leaves a test out or alone: let it run, or delete it.`];
    }),
  );

/** Every failure a person can meet is met by a test that names its code. */
export const everyFailureIsTested =
  (codes: readonly string[]): Law =>
  (files) => {
    const tests = files.filter((file) => isTest(file) && !file.path.startsWith('test/laws/')).map(({ text }) => text);
    return codes
      .filter((code) => !tests.some((text) => new RegExp(`['"\`]${code}['"\`]`).test(text)))
      .map((code) => `No test names the failure '${code}' of utils/record/failure.ts: write the one that meets it.`);
  };

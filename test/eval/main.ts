import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { evaluate } from './run.ts';

const USAGE = `npm run eval -- [FILE]         JSON lines of {text, label: problem|solution|mixed}
npm run eval -- --none FILE    only its lines without a request: the rate of false alarms`;

/** The shared set where a checkout has it beside it, else our own. */
const SHARED = '../shared/pages/text/gold-problem-vs-solution.jsonl';
const OWN = 'test/eval/sentences.jsonl';

const say = (text: string) => void process.stdout.write(`${text}\n`);
const note = (text: string) => void process.stderr.write(`${text}\n`);

const { values, positionals } = parseArgs({ allowPositionals: true, options: { none: { type: 'boolean' } } });
const [file = existsSync(SHARED) ? SHARED : OWN, ...more] = positionals;

if (more.length > 0) {
  note(USAGE);
  process.exitCode = 2;
} else if (existsSync(file)) {
  say(file);
  const { out, notes, ok } = evaluate(readFileSync(file, 'utf8'), values.none ?? false);
  for (const one of notes) note(one);
  say(out);
  process.exitCode = ok ? 0 : 1;
} else {
  note(`There is no file ${file}.\n${USAGE}`);
  process.exitCode = 2;
}

import { readLabelled } from './labelled.ts';
import { play } from './play.ts';
import { report } from './print.ts';

/** `npm run eval:grouping`: how well Triage offers problems, beside plain full text. It says numbers and judges none. */
process.stdout.write(report(await play(readLabelled())));

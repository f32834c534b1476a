import { run } from './commands.ts';
import { readEnvironment } from './environment.ts';
import { say } from './log.ts';
import { sentence } from './sentence.ts';

try {
  const printed = await run(process.argv.slice(2), readEnvironment(process.env));
  if (printed !== null) process.stdout.write(`${printed}\n`);
} catch (error) {
  say(sentence(error));
  process.exitCode = 1;
}

import { $ZodError } from 'zod/v4/core';
import { run } from './commands.ts';
import { readEnvironment } from './environment.ts';
import { say } from './log.ts';

function sentence(error: unknown): string {
  if (error instanceof $ZodError)
    return error.issues.map((issue) => `--${issue.path.join('.')} ${issue.message}.`).join('\n');
  return error instanceof Error ? error.message : 'It failed.';
}

try {
  const printed = await run(process.argv.slice(2), readEnvironment(process.env));
  if (printed !== null) process.stdout.write(`${printed}\n`);
} catch (error) {
  say(sentence(error));
  process.exitCode = 1;
}

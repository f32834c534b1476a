import { parseArgs } from 'node:util';

export type Options = { only: string[] | null; list: boolean };

/** `--only unit,store` runs these stages, `--list` names them all. Throws for anything else. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: { only: { type: 'string' }, list: { type: 'boolean', default: false } },
  });
  const only = values.only?.split(',').map((name) => name.trim());
  return { only: only ?? null, list: values.list };
}

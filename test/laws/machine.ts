import { homedir } from 'node:os';
import type { Law, SourceFile } from './tree.ts';

const HOME = /(?<![\w./])(\/home\/\w|\/Users\/\w|\/root\/|[A-Z]:\\Users\\)/;
const REGISTRY = /\bregistry\.[a-z][\w-]*\.\w+|"resolve[d]":/;

function breach({ path, text }: SourceFile, own: readonly string[]): string[] {
  const found = own.find((folder) => text.includes(folder)) ?? HOME.exec(text)?.[0];
  const host = REGISTRY.exec(text)?.[0];
  return [
    ...(found ? [`${path} names a folder of one machine (${found}): write it relative to the repository.`] : []),
    ...(host
      ? [`${path} names a package registry (${host}): .npmrc keeps it out of package-lock.json, run npm i again.`]
      : []),
  ];
}

/** Nothing in the repository knows the machine it was written on. `root`: the absolute path of this clone. */
export const namesNoMachine =
  (root: string): Law =>
  (files) => {
    const own = [root.replace(/\/+$/, ''), homedir()].filter((folder) => folder.split('/').length > 2);
    return files.flatMap((file) => breach(file, own));
  };

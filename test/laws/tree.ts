import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A file of this repository; `path` is relative to its root, with forward slashes. */
export type SourceFile = { path: string; text: string };

/** A law reads files and answers with one sentence for each breach, each naming the file and the remedy. */
export type Law = (files: readonly SourceFile[]) => string[];

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const BINARY = /\.(png|ico|jpg|gif|woff2?|zip|gz|db)$/;

/** Every text file git knows or would add, so that a law also holds for what is not committed yet. */
export function tree(): SourceFile[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const paths = [...new Set(listed.split('\0'))].filter((path) => path && !BINARY.test(path));
  return paths
    .filter((path) => existsSync(ROOT + path))
    .toSorted()
    .map((path) => ({ path, text: readFileSync(ROOT + path, 'utf8') }));
}

const CODE = /\.(ts|tsx|mjs|js)$/;
const SHIPPED = /^(entrypoints|components|utils|server)\//;

export const isCode = (file: SourceFile): boolean => CODE.test(file.path);
/** Code that ships: in the extension or in the endpoint. */
export const isSource = (file: SourceFile): boolean => isCode(file) && SHIPPED.test(file.path);
export const isTest = (file: SourceFile): boolean => isCode(file) && file.path.startsWith('test/');
/** Lines as an editor counts them. */
export const lineCount = ({ text }: SourceFile): number => text.trimEnd().split('\n').length;

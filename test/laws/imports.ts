import { posix } from 'node:path';
import { MAY_IMPORT, PACKAGE_ROOMS, roomOf } from './rooms.ts';
import { visits, word } from './syntax.ts';
import { isCode, type Law, type SourceFile } from './tree.ts';

const IMPORTING = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]);

/** What a file imports in any of the ways the language has, types included, as written. */
export function importsOf(file: SourceFile): string[] {
  return [...visits(file)]
    .filter(({ type }) => IMPORTING.has(type))
    .map(({ node }) => word(node.source, 'value'))
    .filter((specifier) => specifier !== '');
}

function breach(path: string, specifier: string): string | null {
  const room = roomOf(path);
  if (!specifier.startsWith('.')) {
    const rule = PACKAGE_ROOMS.find(({ packages, only }) => packages.test(specifier) && !only.test(path));
    return rule ? `${path} imports ${specifier}: ${rule.why}.` : null;
  }
  const target = posix.join(posix.dirname(path), specifier);
  if (!/\.\w+(\?\w+)?$/.test(specifier)) return `${path} imports ${specifier}: write the file's extension.`;
  const other = roomOf(target);
  if (room === null || room === 'test/' || other === room) return null;
  if (other && MAY_IMPORT[room].includes(other)) return null;
  return `${path} imports ${target}, but ${room} may import only ${['itself', ...MAY_IMPORT[room]].join(', ')} (test/laws/rooms.ts): move the code to a room both may import, or hand it in as an argument.`;
}

const isTypeOnly = ({ importKind, exportKind }: Readonly<Record<string, unknown>>): boolean =>
  importKind === 'type' || exportKind === 'type';

/** What a file imports that is still there when it runs. */
export function importsAtRunTime(file: SourceFile): string[] {
  return [...visits(file)]
    .filter(({ type, node }) => IMPORTING.has(type) && type !== 'TSImportType' && !isTypeOnly(node))
    .map(({ node }) => word(node.source, 'value'))
    .filter((specifier) => specifier !== '');
}

/** Imports go one way, by the table in `rooms.ts`. */
export const importsGoOneWay: Law = (files) =>
  files.filter(isCode).flatMap((file) => importsOf(file).flatMap((specifier) => breach(file.path, specifier) ?? []));

import { parseSync } from 'vite';
import type { SourceFile } from './tree.ts';

/** One node of the syntax tree with where it hangs. */
export type Visit = { type: string; node: Fields; parent: Fields | null; key: string; line: number };
type Fields = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const parsed = new Map<string, ReturnType<typeof parseSync>>();

/** The file's syntax by vite's own parser; kept, since several laws ask for the same file. */
export function syntax({ path, text }: SourceFile): ReturnType<typeof parseSync> {
  const key = path + '\0' + text;
  const known = parsed.get(key);
  if (known) return known;
  const result = parseSync(path, text);
  if (result.errors.length > 0) throw new Error(`${path} cannot be parsed: ${result.errors[0]?.message}`);
  parsed.set(key, result);
  return result;
}

/** 1-based line of an offset. */
export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** Every node of a file, in the order of the text, each before what it holds. */
export function* visits(file: SourceFile): Generator<Visit> {
  yield* below(syntax(file).program, null, 'program', file.text);
}

function* below(value: unknown, parent: Fields | null, key: string, text: string): Generator<Visit> {
  if (Array.isArray(value)) for (const one of value) yield* below(one, parent, key, text);
  if (!isNode(value)) return;
  yield { type: String(value.type), node: value, parent, key, line: lineAt(text, Number(value.start)) };
  for (const [name, child] of Object.entries(value)) yield* below(child, value, name, text);
}

/** The field of a node as a string: an identifier's `name`, a literal's `value`. Empty when it is none. */
export const word = (node: unknown, field = 'name'): string => {
  const value = isNode(node) ? node[field] : undefined;
  return typeof value === 'string' ? value : '';
};

const NAMING = new Set([
  'Property',
  'MethodDefinition',
  'PropertyDefinition',
  'TSPropertySignature',
  'TSMethodSignature',
]);
const TYPES_OR_IMPORTS = /^(Import|Export)\w*Specifier$|^TS(TypeQuery|TypeReference)$/;

/** True where an identifier stands for the global of that name, and not for a property, a key or a type. */
export function isReference({ type, parent, key }: Visit): boolean {
  if (type !== 'Identifier' || !parent) return false;
  const holder = String(parent.type);
  if (holder === 'MemberExpression' && key === 'property') return parent.computed === true;
  if (NAMING.has(holder) && key === 'key') return parent.computed === true;
  return !TYPES_OR_IMPORTS.test(holder);
}

/** The name a member expression reads (`a.b`, `a?.b`, `a['b']`), else empty. */
export function memberName({ type, node }: Visit): string {
  if (type !== 'MemberExpression') return '';
  return node.computed === true ? word(node.property, 'value') : word(node.property);
}

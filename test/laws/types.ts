import { lineAt, syntax, visits } from './syntax.ts';
import { isCode, isSource, type Law, type SourceFile } from './tree.ts';

const SILENCED = /@ts-(ignore|expect-error|nocheck)/;
const LINT_OFF = /\b(eslint|oxlint)-disable/;
/** ` -- why`, as the linters themselves write a reason. */
const REASON = /\s--\s+\S.{9,}/;

function casts(file: SourceFile): string[] {
  return [...visits(file)].flatMap(({ type, node, line }) => {
    if (type === 'TSAnyKeyword') return [`${file.path}:${line} says any: name the type, or unknown and parse it.`];
    const inner = node.expression;
    const through = typeof inner === 'object' && inner !== null && 'type' in inner ? inner.type : '';
    if (type !== 'TSAsExpression' || through !== 'TSAsExpression' || !isSource(file)) return [];
    return [`${file.path}:${line} casts through unknown: parse the value with a zod schema.`];
  });
}

function comments(file: SourceFile): string[] {
  return syntax(file).comments.flatMap(({ value, start }) => {
    const at = `${file.path}:${lineAt(file.text, start)}`;
    if (SILENCED.test(value)) return [`${at} silences the type checker: mend the type.`];
    if (LINT_OFF.test(value) && !REASON.test(value))
      return [`${at} turns a lint rule off without saying why: mend the code, or add " -- " and the reason.`];
    return [];
  });
}

/** Types are believed: no `any`, no silenced checker, no lint rule turned off without a reason. */
export const typesAreBelieved: Law = (files) =>
  files.filter(isCode).flatMap((file) => casts(file).concat(comments(file)));

import { isReference, memberName, visits, type Visit, word } from './syntax.ts';
import { isSource, type Law } from './tree.ts';

const UNSAFE = new Set([
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'dangerouslySetInnerHTML',
  'createContextualFragment',
  'setHTMLUnsafe',
  'parseHTMLUnsafe',
  'srcdoc',
  'writeln',
]);
const EVALUATES = new Set(['eval', 'Function']);

function unsafe(visit: Visit): string {
  const { type, node, parent, key } = visit;
  const member = memberName(visit);
  if (UNSAFE.has(member)) return member;
  if (member === 'write' && word(node.object) === 'document') return 'document.write';
  if (type === 'JSXAttribute' && UNSAFE.has(word(node.name))) return word(node.name);
  const named = type === 'Identifier' ? word(node) : word(node, 'value');
  if (parent?.type === 'Property' && key === 'key' && UNSAFE.has(named)) return named;
  const calls = key === 'callee' && isReference(visit);
  return calls && EVALUATES.has(word(node)) ? word(node) : '';
}

/** A customer's words are shown as text, never as markup or code. Tests may build pages from markup. */
export const wordsStayText: Law = (files) =>
  files.filter(isSource).flatMap((file) =>
    [...visits(file)].flatMap((visit) => {
      const name = unsafe(visit);
      if (!name) return [];
      return [`${file.path}:${visit.line} uses ${name}: set textContent, or let Preact render the text.`];
    }),
  );

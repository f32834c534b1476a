import { expect, it } from 'vitest';
import { gzipSizes } from './scripts.ts';

const packed = (files: Record<string, string>) =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)]));

it('counts what a page names, what that imports, and what is loaded later, each once', () => {
  const files = packed({
    'report.html': '<script type="module" src="/chunks/a.js"></script><link rel="modulepreload" href="/chunks/b.js">',
    'chunks/a.js': 'import{x}from"./b.js";const later=()=>import(`./c.js`);',
    'chunks/b.js': 'export const x=1;',
    'chunks/c.js': 'import"./a.js";',
    'chunks/other.js': 'not loaded',
  });
  expect(Object.keys(gzipSizes(files, 'report.html')).toSorted()).toEqual([
    'chunks/a.js',
    'chunks/b.js',
    'chunks/c.js',
  ]);
  expect(Object.values(gzipSizes(files, 'report.html')).every((size) => size > 0)).toBe(true);
});

it('a script that is not in the package is an error, not a saving', () => {
  expect(() => gzipSizes(packed({ 'report.html': '<script src="/gone.js"></script>' }), 'report.html')).toThrow(
    'gone.js',
  );
});

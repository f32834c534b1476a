import { createHash } from 'node:crypto';

/** The digest's look as a document of its own: readable in both schemes, and on paper. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1e1d1a; --soft: #5c5a53; --paper: #fbfaf7; --rule: #e3e0d7; --link: #1b6450; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ecebe5; --soft: #aeaca2; --paper: #191a18; --rule: #3a3b36; --link: #7fd0b3; }
}
body { max-width: 44rem; margin: 0 auto; padding: 1.5rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; } h2 { margin-top: 2rem; border-top: 1px solid var(--rule); padding-top: 1rem; font-size: 1.125rem; }
h1, h2 { line-height: 1.3; }
li { margin: 0 0 1rem; break-inside: avoid; }
.soft { color: var(--soft); margin: 0.25rem 0; }
dl { margin: 0.25rem 0; } dt { color: var(--soft); font-size: 0.875rem; } dd { margin: 0 0 0.5rem; }
a { color: var(--link); }
@media print { :root { --ink: #000; --soft: #333; --paper: #fff; --rule: #999; --link: #000; } body { padding: 0; } }
`;

/** Lets this style through and nothing else: no script, no picture, no address. CSP 3, hash sources. */
const SOURCES = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;

/** For the document itself, which also holds it where it is opened from a disk. */
export const DOCUMENT_CSP = `${SOURCES}; base-uri 'none'; form-action 'none'`;
/** For the answer's header: `frame-ancestors` is not heard in a document. */
export const HEADER_CSP = `${DOCUMENT_CSP}; frame-ancestors 'none'`;

import { expect, it } from 'vitest';
import { importsGoOneWay, importsOf } from './imports.ts';
import { MAY_IMPORT, roomOf } from './rooms.ts';
import { tree } from './tree.ts';

const breaches = (path: string, text: string) => importsGoOneWay([{ path, text }]);

it('imports go one way', () => {
  expect(importsGoOneWay(tree())).toEqual([]);
});

it('sees every way of importing', () => {
  const text = `import a from './a.ts'; import './b.ts'; import type { C } from './c.ts'; export * from './d.ts';
    export { e } from './e.ts'; const f = await import('./f.ts'); type G = import('./g.ts').G; const no = "import './no.ts'";`;
  expect(importsOf({ path: 'x.ts', text })).toEqual(['abcdefg'].flatMap((s) => [...s].map((c) => `./${c}.ts`)));
});

it.each([
  ['components/a.tsx', '../utils/outbox/database.ts'],
  ['components/a.tsx', '../utils/sync/client.ts'],
  ['utils/record/a.ts', '../messages/protocol.ts'],
  ['utils/sites/a.ts', '../capture/read.ts'],
  ['utils/outbox/a.ts', '../sync/client.ts'],
  ['utils/capture/a.ts', '../../components/a.tsx'],
  ['server/store/a.ts', '../../utils/messages/protocol.ts'],
  ['server/app.ts', './inbox/main.tsx'],
  ['server/inbox/a.tsx', '../store/sqlite.ts'],
  ['server/inbox/a.tsx', '../../utils/messages/send.ts'],
  ['entrypoints/popup/main.tsx', '../../utils/outbox/database.ts'],
  ['utils/sync/a.ts', '../../entrypoints/background.ts'],
  ['utils/menu.ts', '../test/laws/tree.ts'],
])('%s may not import %s', (path, specifier) => {
  const [sentence, ...others] = breaches(path, `import { x } from '${specifier}';`);
  expect(others).toEqual([]);
  expect(sentence).toContain(`${path} imports`);
  expect(sentence).toContain('test/laws/rooms.ts');
});

it.each([
  ['components/report/Form.tsx', '../base/Field.tsx'],
  ['components/report/Form.tsx', '../../utils/record/report.ts'],
  ['server/inbox/main.tsx', '../../components/decision/DecisionCard.tsx'],
  ['entrypoints/background.ts', '../utils/sync/sync.ts'],
  ['test/sync/a.test.ts', '../../utils/sync/client.ts'],
])('%s may import %s', (path, specifier) => {
  expect(breaches(path, `import { x } from '${specifier}';`)).toEqual([]);
});

it('refuses packages in rooms that must not know them', () => {
  expect(breaches('components/a.tsx', "import { browser } from 'wxt/browser';")[0]).toContain('know no browser');
  expect(breaches('utils/sync/a.ts', "import fs from 'node:fs';")[0]).toContain('Node');
  expect(breaches('utils/record/a.ts', "import { z } from 'zod';")[0]).toContain('zod/mini');
  expect(breaches('utils/record/a.ts', "import * as z from 'zod/mini';")).toEqual([]);
});

it('refuses an import without extension, which Node would not find', () => {
  expect(breaches('server/app.ts', "import { x } from './routes/sync';")[0]).toContain('extension');
});

it('the table itself has no way back: who is imported does not import its importer', () => {
  const rooms = Object.entries(MAY_IMPORT);
  const both = rooms.flatMap(([room, others]) =>
    others.filter((other) => rooms.some(([name, back]) => name === other && back.some((b) => b === room))),
  );
  expect(both).toEqual([]);
});

it('a file belongs to the narrowest room', () => {
  expect(roomOf('server/inbox/main.tsx')).toBe('server/inbox/');
  expect(roomOf('utils/menu.ts')).toBe('utils/');
  expect(roomOf('wxt.config.ts')).toBeNull();
});

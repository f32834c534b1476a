import { expect, it } from 'vitest';
import { namesNoMachine } from './machine.ts';
import { ROOT, tree } from './tree.ts';

const law = namesNoMachine('/srv/clones/heard/');
/** Put together here, so that this file does not break its own law. */
const home = ['', 'home', 'somebody', 'x'].join('/');
const host = ['registry', 'npmjs', 'org'].join('.');

it('nothing in the repository knows the machine it was written on', () => {
  expect(namesNoMachine(ROOT)(tree())).toEqual([]);
});

it.each([`cd ${home}`, `cd ${home.replace('home', 'Users')}`, 'cat /srv/clones/heard/package.json'])(
  '%s is a breach',
  (text) => {
    expect(law([{ path: 'docs/a.md', text }])[0]).toMatch(/^docs\/a\.md names a folder of one machine/);
  },
);

it('a registry in the lock file is a breach', () => {
  const resolved = JSON.stringify({ resolved: `https://${host}/x.tgz` });
  expect(law([{ path: 'package-lock.json', text: resolved }])).toHaveLength(1);
  expect(law([{ path: '.npmrc', text: `registry=https://${host}/` }])).toHaveLength(1);
});

it.each([
  'https://mail.example.com/home/a',
  '/tmp/x',
  '/usr/bin/chromium',
  'file:///home/me/call.html',
  './data',
  'docs.root/a',
])('%s is none', (text) => {
  expect(law([{ path: 'docs/a.md', text }])).toEqual([]);
});

import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { DATA, manifestFaults, PERMISSIONS, type Target, unexplained } from './manifest.ts';
import { builtExtension } from '../support/build.ts';
import { ROOT } from './tree.ts';

const read = (path: string) => readFile(ROOT + path, 'utf8');
const good = (target: Target) => ({
  permissions: PERMISSIONS[target],
  optional_host_permissions: ['https://*/*', 'http://*/*'],
  content_security_policy: { extension_pages: "script-src 'self'; object-src 'none'" },
  ...(target === 'firefox' && {
    browser_specific_settings: { gecko: { data_collection_permissions: { required: Object.keys(DATA) } } },
  }),
});

describe.each(['chrome', 'firefox'] as const)('P6 %s', (target) => {
  it('the built manifest asks for nothing more than what is written down', async () => {
    const text = await readFile(`${await builtExtension(target)}/manifest.json`, 'utf8');
    expect(manifestFaults(JSON.parse(text), target)).toEqual([]);
  }, 120_000);

  it.each([
    [{ permissions: [...PERMISSIONS[target], 'tabs'] }, 'tabs'],
    [{ permissions: PERMISSIONS[target].slice(1) }, 'permissions are'],
    [{ host_permissions: ['https://mail.google.com/*'] }, 'hosts at install'],
    [{ optional_permissions: ['history'] }, 'optional permissions'],
    [{ optional_host_permissions: ['<all_urls>'] }, 'two patterns'],
    [{ content_scripts: [{ matches: ['https://*/*'], js: ['a.js'] }] }, 'content scripts'],
    [{ web_accessible_resources: [{ resources: ['a.js'], matches: ['https://*/*'] }] }, 'pages can read'],
    [{ content_security_policy: { extension_pages: "script-src 'self' 'unsafe-eval'" } }, 'CSP'],
    [{ content_security_policy: { extension_pages: "script-src 'self' https://cdn.example" } }, 'CSP'],
    [{ content_security_policy: undefined }, 'CSP'],
    [
      {
        browser_specific_settings: {
          gecko: { data_collection_permissions: { required: ['websiteContent'], optional: ['healthInfo'] } },
        },
      },
      'data_collection_permissions',
    ],
  ])('%j is a breach', (change, said) => {
    expect(manifestFaults(good(target), target)).toEqual([]);
    const faults = manifestFaults({ ...good(target), ...change }, target);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(said);
  });
});

it('every permission has its reason in wxt.config.ts and in docs/privacy.md', async () => {
  expect(unexplained(await read('wxt.config.ts'), await read('docs/privacy.md'))).toEqual([]);
});

it('a permission without a reason is a breach', async () => {
  const config = (await read('wxt.config.ts')).replace(/'alarms',.*/, "'alarms',");
  const privacy = (await read('docs/privacy.md')).replace('`scripting`', 'scripting');
  expect(unexplained(config, privacy)).toEqual([
    'wxt.config.ts gives no reason for alarms: say why on its line.',
    'docs/privacy.md does not name scripting: say what it is for.',
  ]);
});

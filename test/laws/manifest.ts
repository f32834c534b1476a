import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod/mini';

export type Target = 'chrome' | 'firefox';

const ANYWHERE = ['activeTab', 'scripting', 'contextMenus', 'storage', 'unlimitedStorage', 'alarms'];
/** The form opens beside the page on Chromium; a Firefox sidebar does not get the keyboard. */
export const PERMISSIONS: Readonly<Record<Target, readonly string[]>> = {
  chrome: [...ANYWHERE, 'sidePanel'],
  firefox: ANYWHERE,
};

/** What a report can carry and where the truth of each word lies: Firefox shows this list at install. */
export const DATA = {
  websiteContent: 'the quote, 32 characters around it, address and title of the page',
  personalCommunications: 'subject and text of the mail the words stand in',
  personallyIdentifyingInfo: 'names and addresses of the people in it',
  financialAndPaymentInfo: 'the amount of the opportunity',
  authenticationInfo: 'the sign-in token sent with every request',
};

const strings = z._default(z.array(z.string()), []);
const Manifest = z.looseObject({
  permissions: strings,
  host_permissions: strings,
  optional_permissions: strings,
  optional_host_permissions: strings,
  content_scripts: z._default(z.array(z.unknown()), []),
  web_accessible_resources: z._default(z.array(z.unknown()), []),
  content_security_policy: z._default(z.looseObject({ extension_pages: z.string() }), { extension_pages: '' }),
  browser_specific_settings: z.optional(
    z.looseObject({ gecko: z.looseObject({ data_collection_permissions: z.looseObject({ required: strings }) }) }),
  ),
});

const same = (a: readonly string[], b: readonly string[]) => isDeepStrictEqual(a.toSorted(), b.toSorted());

/** What is wrong with a built manifest (P6), each a sentence with its remedy. */
export function manifestFaults(built: unknown, target: Target): string[] {
  const manifest = Manifest.parse(built);
  const csp = manifest.content_security_policy.extension_pages;
  const gecko = manifest.browser_specific_settings?.gecko.data_collection_permissions;
  const rules: [holds: boolean, breach: string][] = [
    [
      same(manifest.permissions, PERMISSIONS[target]),
      `permissions are ${manifest.permissions.join(', ')}, not ${PERMISSIONS[target].join(', ')}: each one needs a reason in wxt.config.ts and a line in docs/privacy.md`,
    ],
    [manifest.host_permissions.length === 0, 'it asks for hosts at install: ask for one origin at run time'],
    [
      manifest.optional_permissions.length === 0,
      'it has optional permissions that design and docs/privacy.md do not know',
    ],
    [
      same(manifest.optional_host_permissions, ['https://*/*', 'http://*/*']),
      'optional_host_permissions are not the two patterns an endpoint can need',
    ],
    [manifest.content_scripts.length === 0, 'it has content scripts: inject select.js at the click'],
    [manifest.web_accessible_resources.length === 0, 'pages can read its files: nothing of ours needs that'],
    [
      csp.includes("script-src 'self'") && !/unsafe-|https?:|data:|blob:/.test(csp),
      `the CSP of its pages is "${csp}": scripts come from the package only`,
    ],
    [
      target === 'chrome'
        ? !manifest.browser_specific_settings
        : isDeepStrictEqual(gecko, { required: Object.keys(DATA) }),
      `data_collection_permissions are not exactly what a report carries: ${Object.keys(DATA).join(', ')}`,
    ],
  ];
  return rules.filter(([holds]) => !holds).map(([, what]) => `The manifest built for ${target}: ${what}.`);
}

const QUOTED = (name: string) => new RegExp(`['\`]${name}['\`]`);

/** Every permission has its reason beside it in `wxt.config.ts` and its line in `docs/privacy.md`. */
export function unexplained(config: string, privacy: string): string[] {
  const lines = config.split('\n');
  const hasReason = (name: string) =>
    lines.some((line) => QUOTED(name).test(line) && /\/\/.{15,}/.test(line.replaceAll(/https?:\/\//g, '')));
  return [
    ...PERMISSIONS.chrome
      .filter((name) => !hasReason(name))
      .map((name) => `wxt.config.ts gives no reason for ${name}: say why on its line.`),
    ...[...PERMISSIONS.chrome, ...Object.keys(DATA)]
      .filter((name) => !privacy.includes('`' + name + '`'))
      .map((name) => `docs/privacy.md does not name ${name}: say what it is for.`),
  ];
}

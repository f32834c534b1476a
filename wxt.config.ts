import { defineConfig } from 'wxt';
import preact from '@preact/preset-vite';

/**
 * What the extension may do, and why. Nothing here shows an install warning in Chromium (P6).
 */
const permissions = [
  'activeTab', // read the one tab the person captures in, at the moment they capture
  'scripting', // run select.js and one reader there and then, instead of a resident script in every page
  'contextMenus', // "Capture customer problem" on a selection
  'storage', // workspace sign-in and preferences
  'unlimitedStorage', // exempts the outbox from eviction and quota; cannot be added optionally later
  'alarms', // try again after the worker was stopped; minimum period 30 s
];

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill'],
  // An unpacked build keeps one folder per browser, named as the browsers name themselves.
  targetBrowsers: ['chrome', 'firefox'],
  vite: () => ({ plugins: [preact()] }),
  // A reviewer at Mozilla rebuilds the package from the sources zip: all that this needs, and nothing else.
  zip: {
    includeSources: [
      '.npmrc',
      '*.md',
      'LICENSE',
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      'wxt.config.ts',
      'docs/*.md',
      '{components,entrypoints,public,utils}/**/*',
    ],
  },
  manifest: ({ browser }) => ({
    name: 'Heard',
    description: "Highlight a customer's words, send a structured problem report, see what became of it.",
    // `sidePanel`: the form opens beside the page. Chromium only: a Firefox sidebar does not get the keyboard.
    permissions: browser === 'chrome' ? [...permissions, 'sidePanel'] : permissions,
    ...(browser === 'chrome' && { side_panel: { default_path: 'report.html' } }),
    // Never asked for at install. An endpoint on a company network needs its one origin allowed (Local Network
    // Access, Chrome 142, Firefox 149); options asks for that origin alone, when joining could not reach it.
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    // Written out because Firefox's default for MV3 adds upgrade-insecure-requests, which breaks http endpoints.
    content_security_policy: { extension_pages: "script-src 'self'; object-src 'none'; base-uri 'none'" },
    commands: {
      capture: { suggested_key: { default: 'Alt+Shift+H' }, description: 'Capture customer problem' },
    },
    ...(browser === 'chrome' && { minimum_chrome_version: '123' }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'heard@heard.example',
          // The first on all platforms that reads the declaration below; earlier ones would ask for no consent.
          strict_min_version: '142.0',
          // What a report carries to the team's own endpoint: page text, mail text, names and addresses, deal
          // amounts, and the sign-in token.
          data_collection_permissions: {
            required: [
              'websiteContent',
              'personalCommunications',
              'personallyIdentifyingInfo',
              'financialAndPaymentInfo',
              'authenticationInfo',
            ],
          },
        },
      },
    }),
  }),
});

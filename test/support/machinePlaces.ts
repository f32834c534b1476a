import { join } from 'node:path';
import type { Machine } from './machine.ts';

/** Where Windows keeps programs of all users and of this one. */
const programFolders = ({ env }: Machine): string[] =>
  [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((folder) => folder ?? []);

/** Playwright's downloads, whichever version; see "Managing browsers" in its documentation. */
function playwrightPlaces({ platform, home, env }: Machine): string[] {
  const given = env.PLAYWRIGHT_BROWSERS_PATH;
  switch (platform) {
    case 'darwin':
      return [
        join(given ?? join(home, 'Library/Caches/ms-playwright'), 'chromium-*/chrome-mac*/*.app/Contents/MacOS/*'),
      ];
    case 'win32':
      return [join(given ?? join(env.LOCALAPPDATA ?? home, 'ms-playwright'), 'chromium-*/chrome-win*/chrome.exe')];
    default:
      return [join(given ?? join(home, '.cache/ms-playwright'), 'chromium-*/chrome-linux*/chrome')];
  }
}

/** Where Chromium or Chrome usually lies. Debian's own binary goes before its wrapper, which adds flags of its own. */
export function chromiumPlaces(machine: Machine): string[] {
  const linux = [
    '/usr/lib/chromium/chromium',
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    '/opt/google/chrome/chrome',
    '/snap/bin/chromium',
  ];
  const mac = ['/Applications', join(machine.home, 'Applications')].flatMap((folder) => [
    `${folder}/Google Chrome.app/Contents/MacOS/Google Chrome`,
    `${folder}/Chromium.app/Contents/MacOS/Chromium`,
  ]);
  const windows = programFolders(machine).flatMap((folder) => [
    `${folder}/Google/Chrome/Application/chrome.exe`,
    `${folder}/Chromium/Application/chrome.exe`,
  ]);
  const usual = machine.platform === 'darwin' ? mac : machine.platform === 'win32' ? windows : linux;
  return [...usual, ...playwrightPlaces(machine)];
}

/** Where Firefox usually lies; the ESR's own binary before its wrapper. */
export function firefoxPlaces(machine: Machine): string[] {
  if (machine.platform === 'darwin')
    return ['/Applications', join(machine.home, 'Applications')].map(
      (folder) => `${folder}/Firefox.app/Contents/MacOS/firefox`,
    );
  if (machine.platform === 'win32')
    return programFolders(machine).map((folder) => `${folder}/Mozilla Firefox/firefox.exe`);
  return [
    '/usr/lib/firefox-esr/firefox-esr',
    'firefox-esr',
    '/usr/lib/firefox/firefox',
    'firefox',
    '/snap/bin/firefox',
  ];
}

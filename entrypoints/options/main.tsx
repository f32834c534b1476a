import { render } from 'preact';
import { browser } from 'wxt/browser';
import { OptionsPage } from '../../components/options/OptionsPage.tsx';
import { onChanged } from '../../utils/messages/listen.ts';
import { call } from '../../utils/messages/send.ts';
import '../../components/theme.css';

const door = { call, onChanged };

/** Chromium has no interface for this but its own page; Firefox has one since 137, before that only words help. */
function shortcutsDoor(): (() => void) | null {
  const { commands } = browser;
  if (!import.meta.env.FIREFOX) return () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
  if (!('openShortcutSettings' in commands) || typeof commands.openShortcutSettings !== 'function') return null;
  return commands.openShortcutSettings.bind(commands);
}

const around = {
  allow: (pattern: string) => browser.permissions.request({ origins: [pattern] }),
  shortcut: async () => (await browser.commands.getAll()).find(({ name }) => name === 'capture')?.shortcut || null,
  openShortcuts: shortcutsDoor(),
  storage: { persisted: () => navigator.storage.persisted(), persist: () => navigator.storage.persist() },
};

const app = document.getElementById('app');
if (app) render(<OptionsPage door={door} around={around} />, app);

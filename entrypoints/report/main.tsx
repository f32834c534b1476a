import { render } from 'preact';
import { browser } from 'wxt/browser';
import { rememberedCurrency } from '../../components/report/rememberedCurrency.ts';
import { rememberedPreview } from '../../components/report/rememberedPreview.ts';
import { ReportPage } from '../../components/report/ReportPage.tsx';
import { promptApi } from '../../utils/coach/draft/promptApi.ts';
import { onCaptured } from '../../utils/messages/listen.ts';
import { call } from '../../utils/messages/send.ts';
import '../../components/theme.css';

const door = { call, onCaptured };

const around = {
  id: new URLSearchParams(location.search).get('id'),
  windowId: async () => (await browser.windows.getCurrent()).id ?? null,
  // A side panel is no tab and closes itself; a tab or window that we did not open by script only closes as a tab.
  close: () => {
    void browser.tabs
      .getCurrent()
      .then((tab) => (tab?.id === undefined ? window.close() : browser.tabs.remove(tab.id)));
  },
  openOptions: () => {
    void browser.runtime.openOptionsPage();
  },
  shortcut: async () => (await browser.commands.getAll()).find(({ name }) => name === 'capture')?.shortcut || null,
  drafter: promptApi(globalThis, (text) => browser.i18n.detectLanguage(text)),
  currency: rememberedCurrency(() => localStorage),
  preview: rememberedPreview(() => localStorage),
};

const app = document.getElementById('app');
if (app) render(<ReportPage door={door} around={around} />, app);

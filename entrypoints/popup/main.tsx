import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Popup } from '../../components/outbox/Popup.tsx';
import { onChanged } from '../../utils/messages/listen.ts';
import { call } from '../../utils/messages/send.ts';
import '../../components/theme.css';

const door = { call, onChanged };
const close = (): void => window.close();

const around = {
  openForm: (id: string) => {
    const url = browser.runtime.getURL(`/report.html?id=${id}`);
    void browser.windows
      .create({ type: 'popup', url, width: 460, height: 760 })
      .catch(() => browser.tabs.create({ url }))
      .then(close);
  },
  openOptions: () => {
    void browser.runtime.openOptionsPage().then(close);
  },
  openTab: (url: string) => {
    void browser.tabs.create({ url }).then(close);
  },
  close,
  copy: (text: string) => navigator.clipboard.writeText(text),
  shortcut: async () => (await browser.commands.getAll()).find(({ name }) => name === 'capture')?.shortcut || null,
};

const app = document.getElementById('app');
if (app) render(<Popup door={door} around={around} />, app);

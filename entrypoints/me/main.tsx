import { render } from 'preact';
import { browser } from 'wxt/browser';
import { MyPage } from '../../components/me/MyPage.tsx';
import { onChanged } from '../../utils/messages/listen.ts';
import { call } from '../../utils/messages/send.ts';
import '../../components/theme.css';

const door = { call, onChanged };
const openOptions = (): void => void browser.runtime.openOptionsPage();

const app = document.getElementById('app');
if (app) render(<MyPage door={door} openOptions={openOptions} />, app);

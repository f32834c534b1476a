import { render } from 'preact';
import { App } from './App.tsx';
import '../../components/theme.css';
import './inbox.css';

const app = document.getElementById('app');
if (app) render(<App />, app);

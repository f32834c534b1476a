import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { ReportPage } from '../../../components/report/ReportPage.tsx';
import { HeardError } from '../../../utils/record/failure.ts';
import { captureFor } from '../../support/reports.ts';
import { FormBackground, rowFor } from './background.ts';
import { surroundings } from './page.tsx';

afterEach(cleanup);

const OURS = /Your workspace has .* taken out by itself/;
const redacted = () => new FormBackground(rowFor({}, captureFor({ redactions: 1 })));

test('P8 what the workspace has taken out without asking is said where something was', async () => {
  const background = redacted();
  background.rules = ['card', 'iban'];
  render(<ReportPage door={background} around={surroundings()} />);
  expect(await screen.findByText(OURS)).toBeTruthy();
});

test('without rules, or where they cannot be asked, the form works as ever', async () => {
  const background = redacted();
  background.fail.set('workspace.rules', new HeardError('storage-unavailable'));
  render(<ReportPage door={background} around={surroundings()} />);
  await screen.findByLabelText('What is the problem?');
  expect(screen.queryByText(OURS)).toBeNull();
});

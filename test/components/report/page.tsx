import { act, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { vi } from 'vitest';
import type { FormSurroundings } from '../../../components/report/door.ts';
import { rememberedCurrency } from '../../../components/report/rememberedCurrency.ts';
import { ReportPage } from '../../../components/report/ReportPage.tsx';
import type { Drafter } from '../../../utils/coach/draft/drafter.ts';
import { HeardError } from '../../../utils/record/failure.ts';
import type { PrivateKind } from '../../../utils/record/privateKind.ts';
import { FormBackground } from './background.ts';

/** Most browsers have no model of their own. */
const NO_DRAFTER: Drafter = {
  ready: () => Promise.resolve(false),
  draft: () => Promise.reject(new HeardError('draft-failed')),
};

export function surroundings(changes: Partial<FormSurroundings> = {}) {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  return {
    id: null,
    windowId: () => Promise.resolve(7),
    close: vi.fn<() => void>(),
    openOptions: vi.fn<() => void>(),
    shortcut: () => Promise.resolve('Alt+Shift+H'),
    drafter: NO_DRAFTER,
    currency: rememberedCurrency(() => storage),
    // Somebody who has sent before, unless a test is about the first time.
    preview: { seen: () => true, remember: () => {} },
    ...changes,
  };
}

/** The page as a person finds it: loaded, with a keyboard in front of it. */
export async function open(background = new FormBackground(), around = surroundings(), rules: PrivateKind[] = []) {
  const user = userEvent.setup();
  render(<ReportPage door={background} around={around} rules={rules} />);
  return { background, around, user };
}

export async function openForm(background = new FormBackground(), around = surroundings(), rules: PrivateKind[] = []) {
  const page = await open(background, around, rules);
  return { ...page, statement: await screen.findByLabelText<HTMLTextAreaElement>('What is the problem?') };
}

/** Leaves the field by keyboard, which counts as a pause, and waits for what the coach says of it. */
export async function left({ user, background }: Pick<Awaited<ReturnType<typeof open>>, 'user' | 'background'>) {
  await user.tab();
  // A big word is looked for once it is known that no wish is asked about.
  await act(() => background.answered());
  await act(() => background.answered());
}

import { act, cleanup, render, screen } from '@testing-library/preact';
import { useLayoutEffect } from 'preact/hooks';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { useHash } from '../../server/inbox/useHash.ts';
import { useFragment } from '../../server/inbox/useLocation.ts';
import { newId } from '../../utils/record/id.ts';

beforeEach(() => history.replaceState(null, '', '/inbox#problems'));
afterEach(cleanup);

function Fragment({ early }: { early?: string }) {
  const hash = useFragment();
  useLayoutEffect(() => {
    if (early) history.replaceState(null, '', early);
  }, [early]);
  return <p>{hash}</p>;
}

function Report() {
  const [id, open] = useHash();
  return (
    <button type="button" onClick={() => open(id ? null : THIS)}>
      {id ?? 'none'}
    </button>
  );
}
const THIS = newId();

test('the fragment is followed', async () => {
  render(<Fragment />);
  expect(screen.getByText('#problems')).toBeTruthy();
  location.hash = '#ranking';
  expect(await screen.findByText('#ranking')).toBeTruthy();
});

test('what changed before anybody listened is seen as well', () => {
  render(<Fragment early="/inbox#triage" />);
  expect(screen.getByText('#triage')).toBeTruthy();
});

test('a report is opened and closed in the address, which loses its fragment then', () => {
  history.replaceState(null, '', '/inbox');
  render(<Report />);
  const button = screen.getByRole('button', { name: 'none' });
  act(() => button.click());
  expect([button.textContent, location.hash]).toEqual([THIS, `#${THIS}`]);
  act(() => button.click());
  expect([button.textContent, location.href.endsWith('/inbox')]).toEqual(['none', true]);
});

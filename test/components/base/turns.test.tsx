import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { Turns } from '../../../components/base/Turns.tsx';

afterEach(cleanup);

const turns = [
  { name: 'Kit', at: '0:04', mediaTime: 4, text: 'We lose a day.' },
  { name: null, at: null, mediaTime: null, text: 'Who does it now?' },
];

test('each part stands under who says it and when', () => {
  const { container } = render(<Turns capture={{ verbatim: 'We lose a day.\nWho does it now?', turns }} />);
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Kit0:04We lose a day.',
    'SomebodyWho does it now?',
  ]);
  expect(container.querySelectorAll('blockquote').length).toBe(2);
});

test('what one person says is a quote as ever', () => {
  render(<Turns capture={{ verbatim: 'We lose a day.', turns: [] }} />);
  expect(screen.queryByRole('list')).toBeNull();
  expect(document.querySelector('blockquote')?.textContent).toBe('We lose a day.');
});

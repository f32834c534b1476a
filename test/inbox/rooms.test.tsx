import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { groupsFor, ROOMS } from '../../server/inbox/places.ts';
import { Tabs } from '../../server/inbox/Tabs.tsx';
import { roomsFor } from './rooms.ts';

afterEach(cleanup);

const PM = 'pm';

describe('the groups of rooms', () => {
  test('hold every room, each once', () => {
    expect(roomsFor('admin').toSorted()).toEqual(Object.keys(ROOMS).toSorted());
    expect(new Set(roomsFor('admin')).size).toBe(roomsFor('admin').length);
  });

  test('are left out where a role has no room in them', () => {
    expect(groupsFor('admin').map(({ title }) => title)).toEqual(['Decide', 'Sellers', 'Look back', 'Workspace']);
    for (const role of ['seller', 'pm'] as const) {
      const groups = groupsFor(role);
      expect(groups.map(({ title }) => title)).not.toContain('Workspace');
      for (const { rooms } of groups) expect(rooms.length).toBeGreaterThan(0);
    }
  });
});

test('the way from room to room is lists with names, and says where one is', () => {
  render(<Tabs room="ranking" role={PM} />);
  const decide = screen.getByRole('list', { name: 'Decide' });
  const links = within(decide).getAllByRole('link');
  expect(links.map((link) => link.textContent)).toEqual(['Triage', 'Problems', 'Ranking']);
  expect(links.map((link) => link.getAttribute('aria-current'))).toEqual([null, null, 'page']);
  expect(links.map((link) => link.getAttribute('href'))).toEqual(['#triage', '#problems', '#ranking']);
  expect(screen.getAllByRole('link', { current: 'page' })).toHaveLength(1);
});

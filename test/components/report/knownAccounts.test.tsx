import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import axe from 'axe-core';
import { HeardError } from '../../../utils/record/failure.ts';
import { FormBackground, rowFor } from './background.ts';
import { openForm } from './page.tsx';

// Nothing has a size here, and the library passes over options that cannot be seen.
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(1);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const known = (name: string, ...domains: string[]) => ({ name, domains, externalIds: [`id of ${name}`] });

async function typing(typed: string, background = new FormBackground(rowFor())) {
  background.accounts = [
    known('Contoso', 'contoso.example', 'contoso.de'),
    known('Apex', 'apex.example'),
    known('Apex', 'apex-tools.example'),
    known('Second Contoso'),
  ];
  const page = await openForm(background);
  for (const details of document.querySelectorAll('details')) details.open = true;
  const field = screen.getByRole<HTMLInputElement>('combobox', { name: 'Account' });
  await page.user.clear(field);
  await page.user.type(field, typed);
  return { ...page, field };
}
const list = () => screen.findByRole('listbox', { name: 'Known accounts' });
const closed = () => waitFor(() => expect(screen.queryByRole('listbox')).toBeNull());
const options = async () => within(await list()).getAllByRole('option');
const chosenIn = (field: HTMLElement) =>
  document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.textContent;

test('accounts that colleagues reported on are offered while typing, told apart by their domains', async () => {
  const { field } = await typing('apex');
  expect((await options()).map((option) => option.textContent)).toEqual(['Apexapex.example', 'Apexapex-tools.example']);
  expect(field.getAttribute('aria-expanded')).toBe('true');
  expect(field.getAttribute('aria-controls')).toBe((await list()).id);
  expect(field.getAttribute('aria-autocomplete')).toBe('list');
  expect(screen.getByText('Known accounts: 2').tagName).toBe('OUTPUT');
});

test('one that is chosen with the keys fills in name, domains and ids, as the person’s word', async () => {
  const { background, user, field, around } = await typing('cont');
  await options();
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
  expect(chosenIn(field)).toBe('Contosocontoso.example, contoso.de');
  await user.keyboard('{Enter}');
  await waitFor(() =>
    expect(background.stored.account).toEqual({
      ...known('Contoso', 'contoso.example', 'contoso.de'),
      origins: { name: 'typed', domains: 'typed', externalIds: 'typed' },
    }),
  );
  expect(field.value).toBe('Contoso');
  expect(screen.getByLabelText<HTMLInputElement>('Web domain').value).toBe('contoso.example, contoso.de');
  expect(document.activeElement).toBe(field);
  await closed();
  expect(background.asked('report.send')).toEqual([]);
  expect(around.close).not.toHaveBeenCalled();
});

test('one is chosen with the pointer as well, and the field keeps the focus', async () => {
  const { background, user, field } = await typing('apex');
  await user.click(within(await list()).getByRole('option', { name: /apex-tools/ }));
  await waitFor(() => expect(background.stored.account?.domains).toEqual(['apex-tools.example']));
  expect(document.activeElement).toBe(field);
  await closed();
});

test('one without a domain takes that of another company away', async () => {
  const { background, user } = await typing('second');
  await options();
  await user.keyboard('{ArrowDown}{Enter}');
  await waitFor(() => expect(background.stored.account).toMatchObject({ name: 'Second Contoso', domains: [] }));
  expect(background.stored.account?.origins).toEqual({ name: 'typed', externalIds: 'typed' });
});

test('a name of one’s own is taken as it is typed; Enter and Tab choose nothing by themselves', async () => {
  const { background, user, field } = await typing('cont');
  await options();
  await user.tab();
  await closed();
  expect(field.value).toBe('cont');
  await waitFor(() => expect(background.stored.account?.name).toBe('cont'));
  await user.type(field, 'o');
  await user.keyboard('{ArrowDown}');
  await user.tab();
  expect(field.value).toBe('conto');
  expect(background.stored.account?.domains).toEqual(['northwind.example']);
});

test('Escape closes the list alone, and the arrow keys open it again; the next Escape is the form’s', async () => {
  const { user, around } = await typing('cont');
  await options();
  await user.keyboard('{Escape}');
  await closed();
  expect(around.close).not.toHaveBeenCalled();
  expect(screen.queryByText(/Known accounts:/)).toBeNull();
  await user.keyboard('{ArrowDown}');
  expect(await options()).toHaveLength(2);
  await user.keyboard('{Escape}{Escape}');
  await waitFor(() => expect(around.close).toHaveBeenCalled());
});

test('what was pointed at stays so while the form saves and the same is told again', async () => {
  const { background, user, field } = await typing('con');
  await options();
  const release = background.hold();
  await user.type(field, 't{ArrowDown}');
  expect(chosenIn(field)).toContain('Contoso');
  await waitFor(() => expect(background.asked('account.suggest')).toHaveLength(4));
  release();
  await screen.findByText(/Saved/);
  expect(chosenIn(field)).toContain('Contoso');
});

test('nothing is chosen any more once another letter is typed', async () => {
  const { user, field } = await typing('cont');
  await options();
  await user.keyboard('{ArrowDown}');
  expect(chosenIn(field)).toContain('Contoso');
  await user.type(field, 'o');
  expect(field.getAttribute('aria-activedescendant')).toBeNull();
});

test('where none fits, where nothing is typed, and where none can be had, there is no list', async () => {
  const { background, user, field } = await typing('zzz');
  await waitFor(() => expect(background.asked('account.suggest')).toHaveLength(3));
  await user.clear(field);
  background.fail.set('account.suggest', new HeardError('storage-unavailable'));
  await user.type(field, 'apex');
  await waitFor(() => expect(background.asked('account.suggest')).toHaveLength(7));
  expect(screen.queryByRole('listbox')).toBeNull();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(field.value).toBe('apex');
});

test('an answer that was overtaken is not shown', async () => {
  const background = new FormBackground(rowFor());
  const { promise, resolve } = Promise.withResolvers<void>();
  const call = background.call;
  let first = true;
  const slow: FormBackground['call'] = async (name, input) => {
    const reply = await call(name, input);
    if (name === 'account.suggest' && first) {
      first = false;
      await promise;
    }
    return reply;
  };
  Object.assign(background, { call: slow });
  await typing('se', background);
  expect((await options()).map((option) => option.textContent)).toEqual(['Second Contoso']);
  resolve();
  await promise;
  expect((await options()).map((option) => option.textContent)).toEqual(['Second Contoso']);
});

test('a domain that could not be read gives way to the domains of the account', async () => {
  const { background, user, field } = await typing('a');
  await user.type(screen.getByLabelText('Web domain'), ' much');
  await user.type(field, 'pex');
  await options();
  expect(await screen.findByText(/northwind\.com/)).toBeTruthy();
  await user.keyboard('{ArrowDown}{Enter}');
  await waitFor(() => expect(screen.queryByText(/northwind\.com/)).toBeNull());
  await waitFor(() => expect(background.row?.asTyped).toEqual({}));
});

test('the open list has no barrier that axe knows', async () => {
  const { user } = await typing('cont');
  await options();
  await user.keyboard('{ArrowDown}');
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

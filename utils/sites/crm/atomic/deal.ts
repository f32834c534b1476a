import { all, firstMatch } from '../../firstMatch.ts';
import { line } from '../../text.ts';
import { accountNamed, dealShown, type Shown } from '../opportunity.ts';
import { fieldsOf, labels, pairs, under, type Pair } from '../pairs.ts';
import { valueOf } from '../value.ts';
import type { SiteReading } from '../../types.ts';
import { activityAround, linked } from './activity.ts';

const AMOUNT = labels('budget|amount|montant');
const STAGE = labels('stage|étape|statut');
const CLOSES = labels('expected closing date|expected closing|date de clôture prévue|clôture prévue');

/** The product writes figures and months in American English, whatever language its labels are in. */
const LOCALE = 'en-US';

/** The deal in the dialog; the board behind it shows many others. */
export function readDealDialog(dialog: Element, id: string, anchor: Element): SiteReading {
  const heading = firstMatch(dialog, [
    { selector: 'h2', seen: '2026-11' },
    { selector: '[data-slot="dialog-title"]', seen: '2026-11' },
    { selector: 'h5', seen: '2025-06' },
  ]);
  const found = pairsOf(dialog);
  const card = all(dialog.ownerDocument, `[data-rfd-draggable-id="${CSS.escape(id)}"]`)[0] ?? null;
  const account = linked(dialog, 'companies') ?? (card && cardOf(card).account) ?? commonEmployer(dialog);
  // While it is edited, the heading is a sentence ("Edit … deal"), and what counts is in the form.
  const typed = (field: string) => valueOf(all(dialog, `input[name="${field}"]`)[0]);
  const isEdited = all(dialog, 'input[name="name"]').length > 0;
  const name = isEdited ? typed('name') : line(heading?.value);
  const told = {
    amount: under(found, AMOUNT) ?? typed('amount'),
    stage: under(found, STAGE),
    closeDate: under(found, CLOSES) ?? typed('expected_closing_date'),
  };
  const activity = dialog.contains(anchor) ? activityAround(anchor) : null;
  return {
    ...reading({ externalId: id, name, ...told }, account),
    page: page(name, { ...fieldsOf(found), ...activity?.fields }),
  };
}

/** A deal's card on the board. */
export function readDealCard(card: Element): SiteReading {
  const { account, name, amount } = cardOf(card);
  const stage = valueOf(card.closest('[data-rfd-droppable-id]')?.parentElement?.querySelector('h3'));
  const externalId = line(card.getAttribute('data-rfd-draggable-id'));
  return { ...reading({ externalId, name, amount, stage }, account), page: page(name, {}) };
}

const page = (recordName: string | null, fields: Record<string, string>) => ({ object: 'deals', recordName, fields });

const reading = (shown: Shown, account: string | null): SiteReading => ({
  ...dealShown({ ...shown, locale: LOCALE }),
  account: accountNamed(account),
});

function pairsOf(dialog: Element): Pair[] {
  const items = all(dialog, 'span.tracking-wide:first-child, .MuiTypography-caption:first-child').filter(
    (item) => !item.closest('form'),
  );
  return pairs(items, { label: (item) => item, value: wordsBehind });
}

/** Not lists of people, who are linked. */
function wordsBehind({ nextElementSibling: next }: Element): Element | null {
  return next?.querySelector('a') ? null : next;
}

/** "Company - Deal", or the deal alone as of 2025, and below it "$58.4K, Category". */
function cardOf(card: Element): { account: string | null; name: string | null; amount: string | null } {
  const [title, below] = all(card, 'p');
  const company = title?.querySelector('span');
  const account = valueOf(company);
  const whole = valueOf(title);
  const rest = account && whole?.startsWith(account) ? whole.slice(account.length).replace(/^\s*-\s*/, '') : null;
  const amount = valueOf(below?.querySelector('span')) ?? line(valueOf(below)?.split(', ')[0]);
  return { account, name: line(company ? rest : whole), amount };
}

/** "Director at Company" below each of the deal's contacts: the company, where all agree and it can be told apart. */
function commonEmployer(dialog: Element): string | null {
  const lines = all(dialog, 'a[href*="#/contacts/"] + .text-muted-foreground').map((one) =>
    valueOf(one)?.split(/ (?:at|chez) /),
  );
  const employers = new Set(lines.map((parts) => (parts?.length === 2 ? parts[1] : undefined)));
  return employers.size === 1 ? line([...employers][0]) : null;
}

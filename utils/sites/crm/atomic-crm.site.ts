import { activityAround, linked } from './atomic/activity.ts';
import { readDealCard, readDealDialog } from './atomic/deal.ts';
import { accountNamed, personSaid } from './opportunity.ts';
import { valueOf } from './value.ts';
import { all, firstMatch } from '../firstMatch.ts';
import { line } from '../text.ts';
import type { About, Mark, Read, SiteReading } from '../types.ts';

/** Atomic CRM (open source, on any host): told by the links of its own navigation. */
export const about: About = {
  reads:
    'the deal in the dialog, never the board behind it; a card of the board; company, contact, notes with heading and time',
  evidence: "real pages of the product's own demo; own pages in `test/pages/fixtures/atomic-crm`",
  seen: '2026-11',
};

export const mark: Mark = {
  by: 'page',
  matches: (document) =>
    ['contacts', 'companies', 'deals'].every((kind) => document.querySelector(`nav a[href="#/${kind}"]`) !== null),
};

export const read: Read = (anchor, document, location) => {
  const [, kind = '', id = ''] = /^#\/(\w+)\/([^/?]+)/.exec(location.hash) ?? [];
  const dialog = all(document, '[role="dialog"]:not([data-state="closed"])').at(-1);
  if (dialog) return kind === 'deals' && id !== 'create' ? readDealDialog(dialog, id, anchor) : {};
  const card = anchor.closest('[data-rfd-draggable-id]');
  if (card) return readDealCard(card);
  const main = document.querySelector('#main-content, main');
  if (!main) return {};
  if (kind === 'companies' && id) return readCompany(main, anchor);
  return kind === 'contacts' && id ? readContact(main, anchor) : readFeed(anchor);
};

function readCompany(main: Element, anchor: Element): SiteReading {
  const { page, said } = readFeed(anchor);
  const recordName = headingOf(main);
  return { account: accountNamed(recordName), said: said ?? null, page: { ...page, object: 'companies', recordName } };
}

function readContact(main: Element, anchor: Element): SiteReading {
  const recordName = headingOf(main);
  const beside = all(main, HEADING)[0]?.parentElement;
  const email = line(all(main, 'a[href^="mailto:"]')[0]?.getAttribute('href')?.slice('mailto:'.length));
  return {
    account: accountNamed(beside ? linked(beside, 'companies') : null),
    said: personSaid(recordName, email),
    page: { object: 'contacts', recordName, fields: activityAround(anchor)?.fields ?? {} },
  };
}

/** An entry of a feed names the person and the company it is about. */
function readFeed(anchor: Element): SiteReading {
  const { fields = {}, contact = null, account = null } = activityAround(anchor) ?? {};
  return { account: accountNamed(account), said: personSaid(contact), page: { fields } };
}

const HEADING = 'h5, h1, h2';
const headingOf = (main: Element): string | null =>
  valueOf(firstMatch(main, [{ selector: HEADING, seen: '2026-11' }])?.element);

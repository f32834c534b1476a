import { accountNamed, dealShown, localeOf, personSaid } from '../crm/opportunity.ts';
import { fieldsOf, type Pair } from '../crm/pairs.ts';
import { recordIn } from './address.ts';
import { apiAround, fieldOf, fieldPairs } from './fields.ts';
import { entryAround, linkedName, pathStage, recordName, visibleRecord } from './record.ts';
import type { About, Mark, Read, SiteReading } from '../types.ts';

/** Salesforce's Lightning Experience: the record that the address names, as far as the tab in front shows it. */
export const about: About = {
  reads:
    "record and its id from the address; name, account, amount, stage (also of the path), close date, probability, owner by the fields' names for programs, else by label; person of a contact or lead; entry of the timeline; of a console only the tab in front",
  evidence:
    "the vendor's own markup (design system blueprint) and page-object names; own pages in `test/pages/fixtures/salesforce-lightning`",
  seen: '2026-11',
};

export const mark: Mark = {
  by: 'page',
  matches: (document, location) =>
    /\.(?:lightning\.force|salesforce|salesforce-setup|crmforce)\.(?:com|mil)$/.test(location.hostname) ||
    (recordIn(location) !== null && document.querySelector('[class*="slds-"]') !== null),
};

export const read: Read = (anchor, document, location) => {
  const address = recordIn(location);
  if (!address) return {};
  const record = visibleRecord(anchor, document);
  const own = fieldPairs(record, null);
  const entry = entryAround(anchor);
  const name = recordName(record, document);
  const fieldApi = apiAround(anchor);
  const fields = {
    ...fieldsOf([...(entry ? fieldPairs(record, entry.entry) : []), ...own]),
    ...entry?.fields,
    ...(fieldApi && { fieldApi }),
  };
  const told = READERS[address.object ?? '']?.({ id: address.id, name, own, record, locale: localeOf(document) });
  return { ...(told ?? accountOf(own, record)), page: { object: address.object, recordName: name, fields } };
};

type Facts = { id: string; name: string | null; own: Pair[]; record: ParentNode; locale: string | null };

const accountOf = (own: Pair[], record: ParentNode): SiteReading => ({
  account: accountNamed(fieldOf(own, 'AccountId', 'account') ?? linkedName(record, '001')),
});
const emailOf = (own: Pair[]): string | null => fieldOf(own, 'Email', 'email');

/** What each kind of record says of the customer. */
const READERS: Record<string, (facts: Facts) => SiteReading> = {
  Account: ({ id, name }) => ({ account: name ? { name, domains: [], externalIds: [id] } : null }),
  Contact: ({ name, own, record }) => ({ ...accountOf(own, record), said: personSaid(name, emailOf(own)) }),
  Lead: ({ name, own }) => ({
    account: accountNamed(fieldOf(own, 'Company', 'account')),
    said: personSaid(name, emailOf(own)),
  }),
  Opportunity: ({ id, name, own, record, locale }) => ({
    ...accountOf(own, record),
    ...dealShown({
      externalId: id,
      name,
      amount: fieldOf(own, 'Amount', 'amount'),
      stage: fieldOf(own, 'StageName', 'stage') ?? pathStage(record),
      closeDate: fieldOf(own, 'CloseDate', 'closeDate'),
      probability: fieldOf(own, 'Probability', 'probability'),
      owner: fieldOf(own, 'OwnerId', 'owner') ?? linkedName(record, '005'),
      // The page is in the person's language, its figures and days in the locale of their settings.
      locale: locale && /^en/i.test(locale) ? null : locale,
    }),
  }),
};

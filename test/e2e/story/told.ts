import type { DraftReport } from '../../../utils/record/report.ts';

/** What one seller heard: which problem it is of, in the customer's and the seller's words. */
export interface Told {
  problem: string;
  statement: string;
  quote: string;
  account: string;
  /** A deal's id in the CRM and its amount in dollars. */
  deal?: { externalId: string; amount: string };
  /** Somebody there who would talk about this. */
  talks?: { name: string; topic: string };
}

/** How nine problems are said; the first wording is the problem's own. */
const WORDINGS: Readonly<Record<string, readonly string[]>> = {
  export: [
    'The month-end export stops after 2,000 rows',
    'Exporting month end stops at 2,000 rows',
    'The export of the month end is cut at row 2,000',
    'Month-end export: everything after row 2,000 is missing',
    'Finance exports the month end and gets only 2,000 rows',
  ],
  login: [
    'Single sign-on logs people out every hour',
    'People are logged out by single sign-on once an hour',
    'Single sign-on throws users out every hour',
    'Every hour single sign-on asks to log in again',
  ],
  invoice: [
    'Invoices arrive without the purchase order number',
    'The purchase order number is missing on invoices',
    'Invoices come without a purchase order number',
    'No purchase order number stands on the invoice',
    'Our invoices lack the purchase order number',
  ],
  mobile: [
    'The driver app loses photos without network',
    'Photos are lost in the driver app when the network is gone',
    'The driver app drops photos taken without network',
    'Without network the driver app loses its photos',
  ],
  currency: [
    'Prices in Swiss francs are rounded wrongly',
    'Rounding of Swiss francs is wrong in prices',
    'Swiss franc prices are rounded the wrong way',
    'Wrong rounding of prices in Swiss francs',
  ],
  search: [
    'Searching a customer by phone number finds nothing',
    'Customers cannot be found by searching their phone number',
    'A search by phone number does not find the customer',
    'Phone number search finds no customer',
  ],
  roles: [
    'Warehouse staff can see salaries of colleagues',
    'Salaries of colleagues are visible to warehouse staff',
    'Warehouse staff see what colleagues earn: salaries are visible',
    'The salaries are visible for all warehouse staff',
  ],
  report: [
    'The weekly forecast mail arrives on Tuesday instead of Monday',
    'Weekly forecast mail comes on Tuesday, not Monday',
    'The forecast mail of the week is a day late, Tuesday instead of Monday',
    'Our weekly forecast mail reaches us on Tuesday only',
  ],
  import: [
    'Importing contacts duplicates every address',
    'Every address is duplicated by the contact import',
    'Contact import makes duplicates of each address',
    'Addresses are doubled when contacts are imported: duplicates of each',
    'After importing contacts each address is there as a duplicate',
    'The import of contacts duplicates addresses',
  ],
};

const ACCOUNTS = ['Northwind', 'Contoso', 'Blue Fjord', 'Marlowe Freight', 'Tessera', 'Okapi Foods', 'Lindqvist'];

/** Forty reports, dealt to three sellers in turn, so that each problem is heard by several. */
export const TOLD: readonly Told[] = Object.entries(WORDINGS).flatMap(([problem, wordings], place) =>
  wordings.map((statement, at): Told => {
    const account = ACCOUNTS[(place + at) % ACCOUNTS.length] ?? '';
    return { problem, statement, quote: `${statement}, says ${account}.`, account, ...more(problem, at, account) };
  }),
);

/** Two reports name the same deal; two customers of the import would talk. */
function more(problem: string, at: number, account: string): Partial<Told> {
  if (problem === 'export' && at < 2) return { deal: { externalId: '006story', amount: '40000' } };
  if (problem === 'import' && at < 2) return { talks: { name: `Dana of ${account}`, topic: 'contact import' } };
  return {};
}

/** The report that a form would have made of it. */
export function filled(report: DraftReport, { statement, quote, account, deal, talks }: Told): DraftReport {
  const [capture] = report.capture;
  if (!capture) throw new Error('A report has a capture.');
  const contact = talks && {
    name: talks.name,
    email: null,
    role: null,
    source: 'typed' as const,
    willingToTalk: { topics: [talks.topic], askedBy: null, until: null },
  };
  const unknown = { name: null, stageName: 'Negotiation', closeDate: null, probability: null, opportunityType: null };
  return {
    ...report,
    capture: [{ ...capture, verbatim: quote }],
    problem: { ...report.problem, statement },
    account: { name: account, domains: [], externalIds: [], origins: {} },
    contacts: contact ? [contact] : [],
    opportunity: deal ? { ...unknown, ...deal, currencyIsoCode: 'USD', source: 'typed', origins: {} } : null,
  };
}

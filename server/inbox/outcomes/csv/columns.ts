/** What is looked for in a file. `lostAt`: Pipedrive has the days of won and of lost deals in two columns. */
export const FIELDS = ['id', 'stage', 'won', 'closed', 'amount', 'currency', 'closedAt', 'lostAt'] as const;
export type Field = (typeof FIELDS)[number];

/** The place of each field's column; null: the file has none. */
export type Columns = Readonly<Record<Field, number | null>>;

/**
 * What CRMs call them in their exports, the surest first: Salesforce's reports and Data Loader, HubSpot, Pipedrive,
 * Dynamics 365. Whatever else a file calls them, the person says.
 */
const NAMES: Readonly<Record<Field, string>> = {
  id: `18-digit opportunity id|case safe id|opportunity id|opportunityid|(do not modify) opportunity|deal id|deal - id|
    record id|record id - deal|hs_object_id|id`,
  stage: 'deal - status|stage|stagename|stage name|deal stage|dealstage|status|statecode|deal - stage|status reason',
  won: 'won|iswon|is won|is closed won|hs_is_closed_won',
  closed: 'closed|isclosed|is closed|is deal closed?|is deal closed|hs_is_closed',
  amount: 'actual revenue|actualvalue|amount|deal - value|value|deal - amount',
  currency: `amount currency|currencyisocode|currency iso code|opportunity currency|currency|deal - currency|
    deal - currency of value|deal_currency_code|currency code|isocurrencycode`,
  closedAt: `actual close date|actualclosedate|deal - deal closed on|deal - closed on|close date|closedate|closed date|
    deal - won time|deal closed on`,
  lostAt: 'deal - lost time|lost time',
};

const fold = (name: string): string => name.trim().toLowerCase().replace(/\s+/g, ' ');

/** The columns by their names; each is taken for one field at most. */
export function recognise(header: readonly string[]): Columns {
  const names = header.map(fold);
  const find = (field: Field): number | null => {
    const known = NAMES[field].split('|').map((name) => names.indexOf(fold(name)));
    return known.find((place) => place !== -1) ?? null;
  };
  const found = FIELDS.map((field) => [field, find(field)] as const);
  const columns = {
    id: null,
    stage: null,
    won: null,
    closed: null,
    amount: null,
    currency: null,
    closedAt: null,
    lostAt: null,
  };
  return { ...columns, ...Object.fromEntries(found) };
}

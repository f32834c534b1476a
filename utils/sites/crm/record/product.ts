/** What a record says of the customer: a deal, an account, a person, or a person who is no customer yet. */
export type Kind = 'deal' | 'account' | 'person' | 'lead';

/** What is told of a record, whatever a product calls it. */
export type FieldName =
  | 'name'
  | 'account'
  | 'amount'
  | 'currency'
  | 'stage'
  | 'closeDate'
  | 'probability'
  | 'owner'
  | 'email';

/** A record by its address; `object` as the product itself calls that kind. */
export type Address = { object: string; id: string };

/** One product's pages as a table: all that differs from one CRM to the next. */
export type Product = {
  /** Path, query and hash of a record; the two groups that match are its object and its id. */
  at: RegExp;
  /** Better words for what the address calls an object. */
  objects?: Readonly<Record<string, string>>;
  kinds: Readonly<Record<string, Kind>>;
  /** For an object that is of one kind here and of another there. */
  kind?(root: Element): Kind | null;
  /** What lies over the page and shows one record, besides dialogs. */
  over?: string;
  /** What shows the record of the address, where that is less than the page; of several, hidden ones do not count. */
  page?: string;
  /** One record among many: a board's card, a list's row. */
  part?: string;
  /** What stands inside a record and belongs to others: associated records, lists of them. */
  others?: string;
  /** One entry of a record's feed; `head` and `time` say what it is and when. */
  entry?: { root: string; head: string; time: string };
  /** The record's own name in its heading, most specific first; `saved` is what the product puts behind it. */
  name: string;
  saved?: RegExp;
  /** One element a field. */
  item: string;
  /** The field's name for programs, which is the same in every language. */
  api?(item: Element): string | null | undefined;
  label?(item: Element): Element | string | null | undefined;
  value?(item: Element): Element | null | undefined;
  /** Names for programs in lower case, parted by bars, the surest first; where they are others than our own. */
  names?: Partial<Record<FieldName, string>>;
  /** Figures and days are written as the person likes, whatever the page's language is. */
  ownFormats?: boolean;
  /** Does this field belong to that record? For products that mark it with the record's id. */
  isOf?(item: Element, record: Address): boolean;
};

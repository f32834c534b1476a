import { around, deep, isShown, outward } from '../crm/look.ts';
import { pairs, under, type Layout, type Pair } from '../crm/pairs.ts';
import type { FieldName } from '../crm/record/product.ts';
import { wordsOf } from '../crm/record/words.ts';

/** One element a field, newest first: highlights, record layouts, dynamic forms, older and static layouts (2019-2026). */
const ITEMS =
  '[data-target-selection-name^="sfdc:RecordField."], records-record-layout-item, records-highlights-details-item, ' +
  'force-highlights-details-item, flexipage-field, record_flexipage-record-field, .slds-page-header__detail-block, ' +
  '.forcePageBlockItem, .slds-page-header_vertical .slds-item, .slds-form-element';
const LABEL = '.test-id__field-label, .slds-form-element__label, .slds-text-title, .slds-item_label, dt, label';
const VALUE =
  '.test-id__field-value, [slot="outputField"], [name="outputField"], .slds-form-element__static, dd, ' +
  '.slds-form-element__control, .fieldComponent, .slds-text-title ~ *, .slds-item_label ~ *, dt + *';

/** While the record is edited, beside labels, help and the lists to choose from. */
const EDITED = 'button[role="combobox"] span, input:not([type="checkbox"]), textarea';

/** What a feed shows has fields of its own; they are its entry's, not the record's. */
export const ENTRY =
  '.slds-timeline__item_expandable, .slds-timeline__item, .timelineRow, .cuf-feedElement, .slds-feed__item';

const LAYOUT: Layout = {
  label: (item) => item.getAttribute('field-label') ?? deep(item, LABEL)[0] ?? null,
  value: (item) => deep(item, EDITED)[0] ?? deep(item, VALUE)[0] ?? null,
};

/** Every field of the record that is laid out, by its label; `null` entry: the record's own. */
export function fieldPairs(record: ParentNode, entry: Element | null): Pair[] {
  const items = deep(entry ?? record, ITEMS).filter((item) => isShown(item) && around(item, ENTRY) === entry);
  // Items stand inside one another; the outermost has both parts.
  const outer = items.filter((item) => around(outward(item), ITEMS) === null);
  // "--None--", in the page's language, is chosen where nothing is.
  return pairs(outer, LAYOUT)
    .filter(({ value }) => !/^[-–—]/.test(value))
    .map(whole);
}

/** A text cut by the page's own script has the whole of it as title. */
function whole(pair: Pair): Pair {
  const title = /(?:\.\.\.|…)$/.test(pair.value) ? pair.element.getAttribute('title') : null;
  return title ? { ...pair, value: title } : pair;
}

/** Names of fields for programs, where the page gives them: the same in every language. */
const API = 'data-target-selection-name';
const ID = 'data-field-id';

/** A field by its name for programs, else by its label in one of the languages. */
export function fieldOf(all: readonly Pair[], api: string, field: FieldName): string | null {
  const named = all.find(({ element }) => apiOf(element) === api || apiOf(element) === `Record${api}Field`);
  return named?.value ?? under(all, wordsOf(field));
}

/** `Amount` of `sfdc:RecordField.Opportunity.Amount`, `RecordAmountField` of dynamic forms. */
function apiOf(element: Element): string | null {
  const item = around(element, `[${API}], [${ID}]`);
  return item?.getAttribute(API)?.split('.').at(-1) ?? item?.getAttribute(ID) ?? null;
}

/** `Opportunity.Amount` where the words stand in that field. */
export const apiAround = (anchor: Element): string | null =>
  around(anchor, `[${API}^="sfdc:RecordField."]`)?.getAttribute(API)?.replace('sfdc:RecordField.', '') ?? null;

import { around, deep, isShown } from '../crm/look.ts';
import { valueOf } from '../crm/value.ts';
import { line } from '../text.ts';
import { ENTRY } from './fields.ts';

/** One tab's record; a console keeps those of its other tabs in the page, hidden. */
const TAB = '.windowViewMode-normal, .windowViewMode-maximized, .lafPageHost, .oneConsoleTab, .tabContent';
const HIDDEN = '.windowViewMode-hidden, .hideEl, [hidden], .slds-hide';

/** The part of the page that shows the record looked at: around the words, else the tab in front. */
export function visibleRecord(anchor: Element, document: Document): ParentNode {
  const inside = around(anchor, TAB);
  if (inside) return inside;
  const shown = deep(document, TAB).filter((tab) => isShown(tab) && !around(tab, HIDDEN));
  const front = shown.filter((tab) => !shown.some((other) => other !== tab && tab.contains(other)));
  const active = front.filter((tab) => tab.matches('.active'));
  return (active.length > 0 ? active : front).at(-1) ?? document;
}

const NAMES = [
  'records-highlights2 [slot="primaryField"]',
  'h1 [slot="primaryField"], h1 slot[name="primaryField"]',
  'h1 .slds-page-header__title, h1.slds-page-header__title',
  'h1 .uiOutputText',
];

/** The record's name in its heading; the page's title "Name | Kind | Salesforce" where the heading is another. */
export function recordName(record: ParentNode, document: Document): string | null {
  for (const selector of NAMES) {
    const heading = deep(record, selector).find((one) => isShown(one) && valueOf(one));
    if (heading) return valueOf(heading);
  }
  const title = line(document.title)?.split(' | ') ?? [];
  return title.length === 3 && title[2] === 'Salesforce' ? line(title[0]) : null;
}

/** A record's name where the page links to it: `/lightning/r/Account/001…`, also without the object. */
export function linkedName(record: ParentNode, prefix: string): string | null {
  const links = deep(record, `a[href*="/lightning/r/"], a[data-recordid]`).filter((link) => {
    const id = /\/r\/(?:\w+\/)?(\w{15,18})/.exec(link.getAttribute('href') ?? '')?.[1];
    return (id ?? link.getAttribute('data-recordid') ?? '').startsWith(prefix) && isShown(link) && !around(link, ENTRY);
  });
  const names = [...new Set(links.map(valueOf).filter(Boolean))];
  return names.length === 1 ? (names[0] ?? null) : null;
}

/** The entry of the activity timeline or the feed that the words stand in. */
export function entryAround(anchor: Element): { entry: Element; fields: Record<string, string> } | null {
  const entry = around(anchor, ENTRY);
  if (!entry) return null;
  const heading = valueOf(deep(entry, 'h3, .subjectLink, .cuf-entityLinkId')[0]);
  const time = valueOf(deep(entry, '.slds-timeline__date, .dueDate, .cuf-timestamp, time')[0]);
  return { entry, fields: { ...(heading && { activity: heading }), ...(time && { activityTime: time }) } };
}

/** The stage that the path above a record marks as where it stands, not one that is only looked at; null of several paths. */
export function pathStage(record: ParentNode): string | null {
  const current = deep(
    record,
    '.slds-path__item.slds-is-current, .slds-path__item.slds-is-won, .slds-path__item.slds-is-lost',
  );
  const [stage, ...others] = current.filter((one) => isShown(one) && !around(one, HIDDEN));
  return stage && others.length === 0 ? valueOf(deep(stage, '.slds-path__title')[0]) : null;
}

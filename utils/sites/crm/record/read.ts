import { around, deep, isShown } from '../look.ts';
import { accountNamed, dealShown, localeOf, personSaid } from '../opportunity.ts';
import { fieldsOf } from '../pairs.ts';
import { line } from '../../text.ts';
import type { Read, SiteReading } from '../../types.ts';
import { type Field, fieldsIn, isOwn, named, told } from './fields.ts';
import type { Address, FieldName, Kind, Product } from './product.ts';
import { addressOf, type Region, regionOf } from './region.ts';
import { shownIn } from './shown.ts';

/** All that is known of the record while its reading is put together. */
type Facts = { region: Region; name: string | null; tell(field: FieldName): string | null };

/** Reads one product's record by its table. Nothing for pages that show no record, or many. */
export function readRecord(product: Product, ...[anchor, document, location]: Parameters<Read>): SiteReading {
  const region = regionOf(product, anchor, document, location);
  if (!region) return {};
  const { root, record } = region;
  const own = fieldsIn(root, product, null, record);
  const entry = product.entry ? around(anchor, product.entry.root) : null;
  const tell = (field: FieldName) => told(own, product, field);
  const name = line((nameIn(product, region) ?? tell('name'))?.replace(product.saved ?? '', ''));
  const object = record?.object ?? null;
  const kind = product.kinds[object ?? ''] ?? product.kind?.(root) ?? (object ? null : kindBy(own, product));
  const ofEntry = entry ? fieldsIn(root, product, entry, null) : [];
  const fields = { ...fieldsOf([...ofEntry, ...own]), ...(entry && headOf(product, entry)) };
  return {
    ...(kind && READERS[kind](product, { region, name, tell }, localeOf(document))),
    ...(entry && kind !== 'person' && kind !== 'lead' && saidIn(product, entry)),
    page: { object, recordName: name, fields },
  };
}

const READERS: Record<Kind, (product: Product, facts: Facts, locale: string | null) => SiteReading> = {
  deal(product, { region: { root, record }, name, tell }, locale) {
    return {
      account: accountNamed(tell('account') ?? linked(product, root, 'account')),
      ...dealShown({
        externalId: record?.id ?? null,
        name,
        amount: tell('amount'),
        currency: tell('currency'),
        stage: tell('stage'),
        closeDate: tell('closeDate'),
        probability: tell('probability'),
        owner: tell('owner'),
        // English is written with either order of day and month.
        locale: product.ownFormats || /^en/i.test(locale ?? '') ? null : locale,
      }),
    };
  },
  account: (_product, { region: { record }, name }) => ({
    account: name ? { name, domains: [], externalIds: record ? [record.id] : [] } : null,
  }),
  person: personOf,
  lead: personOf,
};

function personOf(product: Product, { region: { root }, name, tell }: Facts): SiteReading {
  const email = /\S+@[^\s,;]+/.exec(tell('email') ?? '')?.[0] ?? null;
  return {
    account: accountNamed(tell('account') ?? linked(product, root, 'account')),
    said: personSaid(name, email),
  };
}

/** A panel that does not say what it shows is a deal's where two of a deal's own fields stand in it. */
const kindBy = (own: readonly Field[], product: Product): Kind | null =>
  (['amount', 'stage', 'closeDate'] as const).filter((field) => named(own, product, field)).length > 1 ? 'deal' : null;

/** The heading, else the link to the record itself. */
function nameIn(product: Product, { root, record }: Region): string | null {
  for (const selector of product.name.split(', ')) {
    const heading = deep(root, selector).find((one) => isShown(one) && isOwn(product, root, one) && shownIn(one));
    if (heading) return shownIn(heading);
  }
  return record && one(links(product, root, (address) => address.id === record.id));
}

/** The one record of a kind that is linked inside `root`, feeds aside. */
function linked(product: Product, root: Element, kind: Kind): string | null {
  const feed = product.entry?.root;
  return one(
    links(product, root, ({ object }, link) => product.kinds[object] === kind && !(feed && around(link, feed))),
  );
}

/** An entry that names one person is about that one. */
const saidIn = (product: Product, entry: Element): Pick<SiteReading, 'said'> => ({
  said: personSaid(one(links(product, entry, ({ object }) => product.kinds[object] === 'person'))),
});

function links(product: Product, root: Element, wanted: (address: Address, link: Element) => boolean): string[] {
  return deep(root, 'a[href]').flatMap((link) => {
    const address = isShown(link) ? addressOf(product, link) : null;
    return address && wanted(address, link) ? (shownIn(link) ?? []) : [];
  });
}

const one = (names: readonly string[]): string | null => (new Set(names).size === 1 ? (names[0] ?? null) : null);

function headOf({ entry: at }: Product, entry: Element): Record<string, string> {
  const activity = at && deep(entry, at.head).map(shownIn).find(Boolean);
  const time = at && deep(entry, at.time)[0];
  const activityTime = time && (time.getAttribute('title') ?? shownIn(time));
  return { ...(activity && { activity }), ...(activityTime && { activityTime }) };
}

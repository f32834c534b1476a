import { authorAround, authorship } from './authored.ts';
import { all } from './firstMatch.ts';
import { line } from './text.ts';
import type { Read } from './types.ts';

/**
 * Any page: its title, its address, the site's own name (Open Graph, schema.org `publisher`), author and date where it
 * tells them; and whose comment or review the words stand in.
 */
export const generic: Read = (anchor, document, location) => {
  const title = line(document.title) ?? meta(document, 'og:title') ?? '';
  const publisher = content(document, '[itemprop="publisher"] [itemprop="name"]');
  const siteName = meta(document, 'og:site_name') ?? line(publisher);
  const fields = { ...(siteName && { siteName }), ...authorship(document) };
  return { page: { title, url: canonicalUrl(document, location), fields }, said: authorAround(anchor) };
};

const meta = (document: Document, property: string) => line(content(document, `meta[property="${property}"]`));

function content(document: Document, selector: string): string | null {
  const element = all(document, selector)[0];
  return element?.getAttribute('content') ?? element?.textContent ?? null;
}

/**
 * The canonical address (RFC 6596) where it names this very page, which leaves out campaign parameters; else the address
 * bar's. One-page applications often keep the canonical address of the page they began with, and many name a page
 * without the parameter that tells it from its neighbours, so another path, or the loss of any other parameter, is not
 * believed.
 */
function canonicalUrl(document: Document, location: Location): string {
  const href = all(document, 'link[rel="canonical"]')[0]?.getAttribute('href');
  if (!href || !URL.canParse(href, location.href)) return location.href;
  const url = new URL(href, location.href);
  const lost = [...new URLSearchParams(location.search).keys()].filter((key) => !url.searchParams.has(key));
  const same = url.origin === location.origin && url.pathname === location.pathname && location.hash === '';
  return same && lost.every((key) => CAMPAIGN.test(key)) ? url.href : location.href;
}

const CAMPAIGN = /^(utm_\w+|gclid|fbclid|msclkid|mc_[ce]id|_hs(enc|mi))$/;

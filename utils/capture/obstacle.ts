import { isDrawn } from './drawn.ts';

/** Why words that may well be highlighted here cannot be read. */
export const OBSTACLES = ['drawn', 'pdf', 'xml'] as const;
export type Obstacle = (typeof OBSTACLES)[number];

/** What keeps this document's words from us; null for a page like any other. Asked only where no words were read. */
export function obstacleIn(document: Document): Obstacle | null {
  if (isPdfViewer(document)) return 'pdf';
  if (isXmlViewer(document)) return 'xml';
  return isDrawn(document) ? 'drawn' : null;
}

/** Chromium shows a PDF as a page around a plugin, whose selection only its menu tells. Firefox lets no script in. */
const isPdfViewer = ({ body, contentType }: Document): boolean =>
  contentType === 'application/pdf' || Boolean(body?.querySelector(':scope > embed[type="application/pdf"]'));

/**
 * Firefox shows XML without a style sheet as a tree of its own, in a shadow root that is hidden even from extensions:
 * the selection is empty or collapsed, `openOrClosedShadowRoot` is null, and `getComposedRanges()` ends the page's
 * process (Firefox 153). Chromium puts its tree into the document as HTML, where it is read like any page.
 */
function isXmlViewer({ body, contentType, documentElement, styleSheets }: Document): boolean {
  const isXml = /[/+]xml$/.test(contentType) && body === null;
  return isXml && styleSheets.length === 0 && documentElement?.namespaceURI !== 'http://www.w3.org/2000/svg';
}

import { isElement } from '../sites/text.ts';
import { createLines, type Lines } from './lines.ts';
import { selectedPlaces, type Place, type Places } from './places.ts';
import { drawnIn } from './shadowRoot.ts';
import { isSeen } from './start.ts';

/** The words as they are drawn from one end of the selection to the other. */
export interface Composed {
  text: string;
  /** A border of a shadow root lies inside; `String(getSelection())` loses words there, in both browsers. */
  crosses: boolean;
  /** Words stand inside that are laid out and that nobody sees. */
  veiled: boolean;
  /** Items of a list stand inside; Firefox sets blank lines and indentation around them. */
  lists: boolean;
}

/** An end of the selection: in a text, before a node, or behind all that is drawn in one. */
type End = { node: Node; at: 'in' | 'before' | 'behind'; offset: number };

function endOf({ node, offset }: Place): End {
  if (node.nodeType === 3) return { node, at: 'in', offset };
  const child = node.childNodes[offset];
  if (child) return { node: child, at: 'before', offset: 0 };
  return { node: node instanceof ShadowRoot ? node.host : node, at: 'behind', offset: 0 };
}

const BLOCK = /^(block|flex|grid|list-item|table|flow-root|table-row|table-caption|table-\w+-group)$/;
const SPACED = /^(p|h[1-6])$/;
const KEPT = /pre|break-spaces/;

/** See-through, without size, or cut to a point for screen readers alone; browsers give such words with the others. */
const isVeiled = (element: Element | null, { fontSize, position, width }: CSSStyleDeclaration): boolean =>
  element?.checkVisibility?.({ opacityProperty: true }) === false ||
  fontSize === '0px' ||
  (position === 'absolute' && width === '1px');

/** Notes what an element does to the lines, as it begins and as it ends. */
function note(lines: Lines, element: Element, begins: boolean, view: Window): void {
  if (element.localName === 'br') return begins ? lines.lineBreak() : undefined;
  const style = view.getComputedStyle(element);
  const { display } = style;
  if (isVeiled(element, style)) return;
  if (display === 'table-cell') return begins ? undefined : lines.cell();
  if (BLOCK.test(display)) lines.gap(SPACED.test(element.localName) ? 2 : 1);
}

/** What holds both ends: the whole page is walked only where they lie in different trees. */
function around(document: Document, { start, end }: Places): Node {
  let node: Node | null = start.node;
  while (node && !node.contains(end.node)) node = node.parentNode;
  if (node instanceof ShadowRoot) return node.host;
  return node && node !== document ? node : (document.body ?? document.documentElement);
}

/**
 * What is drawn between the two ends of the selection, in the order in which it is drawn: down into shadow roots and
 * along slots (DOM standard, "flat tree"). Null without a selection, and when one of its ends is not drawn at all.
 */
export function composedText(document: Document): Composed | null {
  const places = selectedPlaces(document);
  const view = document.defaultView;
  if (!places || !view) return null;
  const ends = [endOf(places.start), endOf(places.end)];
  const root = places.start.node.getRootNode();
  const lines = createLines();
  const found = { crosses: false, veiled: false, lists: false };
  /** Ends that were passed: what stands between the first and the second is highlighted. */
  let passed = 0;
  const pass = (node: Node, at: End['at']): void => {
    passed += ends.filter((end) => end.node === node && end.at === at).length;
  };
  const read = (node: Node): void => {
    const cuts = ends.filter((end) => end.node === node && end.at === 'in').map(({ offset }) => offset);
    cuts.sort((a, b) => a - b);
    const [from, to] = passed === 0 ? cuts : [0, cuts[0]];
    passed += cuts.length;
    if (from === undefined || !isSeen(node)) return;
    const style = node.parentElement && view.getComputedStyle(node.parentElement);
    if (style?.userSelect === 'none') return; // never highlighted
    const words = (node.nodeValue ?? '').slice(from, to);
    if (style && isVeiled(node.parentElement, style)) return void (found.veiled ||= words.trim() !== '');
    found.crosses ||= node.getRootNode() !== root;
    lines.words(words, KEPT.test(style?.whiteSpace ?? ''));
  };
  const noteIf = (node: Node, begins: boolean): void => {
    if (passed !== 1 || !isElement(node)) return;
    note(lines, node, begins, view);
    found.lists ||= node.localName === 'li';
  };
  const walk = (node: Node): void => {
    if (passed > 1) return;
    pass(node, 'before');
    if (node.nodeType === 3) return read(node);
    noteIf(node, true);
    for (const child of drawnIn(node)) walk(child);
    noteIf(node, false);
    pass(node, 'behind');
  };
  walk(around(document, places));
  return passed > 1 ? { ...found, text: lines.text() } : null;
}

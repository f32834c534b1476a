// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { obstacleIn } from '../../utils/capture/obstacle.ts';

beforeEach(() => document.body.replaceChildren());

/** The document with these properties in place of its own. */
function shown(own: Record<string, unknown>): Document {
  return new Proxy(document, {
    get: (target, key) => (typeof key === 'string' && key in own ? own[key] : Reflect.get(target, key)),
  });
}

const tree = { contentType: 'application/xml', body: null, styleSheets: [], documentElement: { namespaceURI: null } };

it('a page like any other has none', () => {
  expect(obstacleIn(document)).toBeNull();
});

it('pdf: Chromium’s page around its viewer, and whatever calls itself one', () => {
  document.body.innerHTML = '<embed type="application/pdf">';
  expect(obstacleIn(document)).toBe('pdf');
  document.body.innerHTML = '<p>The offer:</p><div><embed type="application/pdf"></div>';
  expect(obstacleIn(document)).toBeNull();
  expect(obstacleIn(shown({ contentType: 'application/pdf' }))).toBe('pdf');
});

it.each(['text/xml', 'application/xml', 'application/rss+xml'])('xml: %s without a style of its own', (contentType) => {
  expect(obstacleIn(shown({ ...tree, contentType }))).toBe('xml');
});

it.each([
  ['it has a style', { styleSheets: [{}] }],
  [
    'it is a drawing',
    { contentType: 'image/svg+xml', documentElement: { namespaceURI: 'http://www.w3.org/2000/svg' } },
  ],
  ['it is a page', { contentType: 'application/xhtml+xml', body: document.body }],
])('XML can be read where %s', (_why, own) => {
  expect(obstacleIn(shown({ ...tree, ...own }))).toBeNull();
});

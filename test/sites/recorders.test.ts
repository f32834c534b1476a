// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { MARKS } from '../../utils/sites/marks.ts';
import { siteAt } from '../../utils/sites/table.ts';
import { TRANSCRIPT } from '../../utils/sites/transcript/sites.ts';
import { build, placeOf } from '../support/markup.ts';

/** Products that record calls: where they live, and how their pages' titles name a call. */
const PRODUCTS = [
  ['gong', 'us-1.app.gong.io', 'Weekly - Gong'],
  ['gong', 'app.gong.io', 'Weekly | Gong'],
  ['otter', 'otter.ai', 'Weekly | Otter.ai'],
  ['otter', 'otter.ai', 'Weekly - Otter'],
  ['chorus', 'chorus.ai', 'Weekly | Chorus'],
  ['chorus', 'app.chorus.ai', 'Weekly - Chorus.ai'],
  ['fireflies', 'app.fireflies.ai', 'Weekly - Fireflies.ai'],
  ['fathom', 'fathom.video', 'Weekly | Fathom'],
] as const;

const ROWS = `<section aria-label="Transcript">
  <div><b>Kit Lee</b><i>0:04</i><p>one</p></div>
  <div><b>Lou Berg</b><i>0:09</i><p>two</p></div>
</section>`;

beforeEach(() => document.body.replaceChildren(...build(ROWS)));

const at = (hostname: string): Location => Object.assign(Object.create(null), { hostname, pathname: '/' });

/** What the product reads of the words. */
function reading(id: string, hostname: string, words: string) {
  const start = placeOf(words);
  const anchor = start.node.parentElement ?? document.body;
  return TRANSCRIPT.find((site) => site.id === id)?.read(anchor, document, at(hostname), start);
}

describe('products that record calls', () => {
  it.each(PRODUCTS)('%s is known at %s', (id, hostname) => {
    expect(siteAt(MARKS, document, at(hostname), document.body)?.id).toBe(id);
  });

  it.each(['gong.io.example', 'nototter.ai', 'notchorus.ai', 'fireflies.ai.example', 'fathom.video.example'])(
    'none of them is known at %s',
    (hostname) => {
      const known = siteAt(MARKS, document, at(hostname), document.body)?.id;
      expect(PRODUCTS.map(([id]) => String(id))).not.toContain(known);
    },
  );

  it.each(PRODUCTS)('%s at %s reads who, when and which call of "%s"', (id, hostname, title) => {
    document.title = title;
    expect(reading(id, hostname, 'two')).toMatchObject({
      said: { name: 'Lou Berg', mediaTime: 9, at: '0:09', quoted: false },
      conversation: { subject: 'Weekly' },
    });
  });

  it.each(PRODUCTS)('%s at %s names no call by a title without one', (id, hostname, title) => {
    document.title = title.replace(/^Weekly \S /, '');
    expect(reading(id, hostname, 'two')?.conversation).toBeUndefined();
  });
});

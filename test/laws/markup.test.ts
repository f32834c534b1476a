import { expect, it } from 'vitest';
import { wordsStayText } from './markup.ts';
import { tree } from './tree.ts';

it('words stay text', () => {
  expect(wordsStayText(tree())).toEqual([]);
});

it.each([
  'el.innerHTML = quote;',
  "el['outerHTML'] = quote;",
  "el.insertAdjacentHTML('beforeend', quote);",
  'const x = <p dangerouslySetInnerHTML={{ __html: quote }} />;',
  'const props = { innerHTML: quote };',
  'document.write(quote);',
  'range.createContextualFragment(quote);',
  'const x = <iframe srcdoc={quote} />;',
  'eval(quote);',
  "new Function('return 1');",
])('%s is a breach', (text) => {
  const [sentence, ...others] = wordsStayText([{ path: 'components/a.tsx', text: `\n${text}` }]);
  expect(others).toEqual([]);
  expect(sentence).toMatch(/^components\/a\.tsx:2 uses \w+.*textContent/);
});

it.each(['el.textContent = quote;', "const s = 'innerHTML';", 'response.write(quote);', '// innerHTML'])(
  '%s is none',
  (text) => {
    expect(wordsStayText([{ path: 'utils/a.ts', text }])).toEqual([]);
  },
);

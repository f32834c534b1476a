import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { agendaMarkdown } from '../../../server/meeting/markdown.ts';
import { markdownText } from '../../../server/markdownText.ts';
import { item, meeting } from './sample.ts';

const URL = 'https://heard.acme.example';
const lines = (changes: Parameters<typeof meeting>[0]) => agendaMarkdown(meeting(changes), URL).split('\n');

test('an agenda as Markdown: sections with their items, facts and notes, then what was added', () => {
  const agenda = [
    item(),
    item({
      key: 'unanswered:r1',
      section: 'unanswered',
      link: { room: 'reports', id: 'r1' },
      facts: ['Sam waits 2 days'],
    }),
    item({
      key: 'thanks:s1',
      section: 'thanks',
      link: null,
      title: 'Sam',
      facts: [],
      about: [{ id: 'p1', statement: 'Exports stop' }],
    }),
    item({ key: 'new:p2', title: 'Left out' }),
  ];
  const notes = { 'new:p1': 'Ask Ana.\nThen decide.', a1: 'Ten minutes' };
  const added = [{ id: 'a1', text: 'Pricing' }];
  expect(lines({ agenda, notes, removed: ['new:p2'], added })).toEqual([
    '# Sales and product, meeting 2',
    '',
    'What changed since 2026-05-01. Still to come.',
    '',
    '## New problems',
    '',
    '- [Exports stop](https://heard.acme.example/inbox#problems/p1)',
    '  - 3 reports',
    '  - Ask Ana.',
    '  - Then decide.',
    '',
    '## Reports without an answer',
    '',
    '- [Exports stop](https://heard.acme.example/inbox#r1)',
    '  - Sam waits 2 days',
    '',
    '## Whom to thank',
    '',
    '- Sam',
    '  - Exports stop',
    '',
    '## Also',
    '',
    '- Pricing',
    '  - Ten minutes',
    '',
  ]);
});

test('items stand in the order they were brought into, each section for itself', () => {
  const agenda = ['p1', 'p2', 'p3'].map((key) => item({ key, title: key, facts: [], link: null }));
  const added = [
    { id: 'a1', text: 'Pricing' },
    { id: 'a2', text: 'Hiring' },
  ];
  const shown = lines({ agenda, added, removed: ['p2'], order: ['a2', 'a1', 'p3', 'p2', 'p1'] });
  expect(shown.filter((line) => line.startsWith('- '))).toEqual(['- p3', '- p1', '- Hiring', '- Pricing']);
});

test('a meeting that was held says when; an empty one is its head alone', () => {
  const held = { at: '2026-05-14T09:15:00.000Z', by: 'Pia' };
  expect(lines({ agenda: [], held })).toEqual([
    '# Sales and product, meeting 2',
    '',
    'What changed since 2026-05-01. Held on 2026-05-14.',
    '',
  ]);
});

test.each([
  ['<img src=x onerror=alert(1)>', String.raw`\<img src=x onerror=alert(1)\>`],
  ['[free](https://evil.example)', String.raw`\[free\](https\://evil.example)`],
  ['# no heading', String.raw`\# no heading`],
  ['- no item', String.raw`\- no item`],
  ['1. no list', String.raw`1\. no list`],
  ['@everybody `code` *bold*', String.raw`\@everybody \`code\` \*bold\*`],
])('P13 %s stays the text it is', (text, written) => {
  expect(markdownText(text)).toBe(written);
});

test('P13 no words of a customer begin a heading, a list, a table or a link of their own', () => {
  const text = string({ unit: 'binary', maxLength: 60 });
  assert(
    property(text, text, (title, note) => {
      const shown = lines({ agenda: [item({ title, facts: [title] })], notes: { 'new:p1': note } });
      const body = shown.slice(6).filter((line) => line !== '');
      for (const line of body) expect(line).toMatch(/^(- |\s\s- )(?![-#>|+=]\s)/);
      const links = shown.join('\n').match(/(?<!\\)\]\(/g) ?? [];
      expect(links).toHaveLength(1);
      expect(shown.filter((line) => line.startsWith('#'))).toHaveLength(2);
    }),
  );
});

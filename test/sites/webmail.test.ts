// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { bodyBelow, headOf } from '../../utils/sites/webmail/head.ts';
import { whenIn } from '../../utils/sites/webmail/values.ts';
import { build } from '../support/markup.ts';

const words = () => document.querySelector('i') ?? document.body;
const head = (markup: string) => {
  document.body.replaceChildren(...build(markup));
  return headOf(words());
};
const row = (value: string) => ({ label: 'x', value, element: document.body });
const FROM = '<p>From: Kit &lt;kit@a.example&gt;</p>';

describe('the head of a message', () => {
  it.each([
    ['running text', `<div>${FROM}<p>Subject: Gate</p></div>`],
    ['labels of their own', '<div><b>From:</b> Kit &lt;kit@a.example&gt;<br><b>Subject:</b> Gate</div>'],
    ['a table', '<table><tr><th>Subject</th><td>Gate</td></tr><tr><th>From</th><td>kit@a.example</td></tr></table>'],
    ['a list', '<dl><dt>Från</dt><dd>kit@a.example</dd><dt>Ämne</dt><dd>Gate</dd></dl>'],
  ])('is read from %s', (_form, markup) => {
    const found = head(`${markup}<p><i>words</i></p>`);
    expect(found?.from.value).toContain('kit@a.example');
    expect(found?.subject.value).toBe('Gate');
  });

  it('has the address that only a link or a title tells', () => {
    const linked = '<div><b>From:</b> <a href="mailto:kit@a.example?x=1">Kit</a><br><b>Subject:</b> Gate</div>';
    expect(head(`${linked}<i>words</i>`)?.from.value).toBe('Kit <kit@a.example>');
  });

  it.each([
    ['without an address', '<p>From: Kit</p><p>Subject: Gate</p><i>words</i>'],
    ['without a subject', `${FROM}<p>Date: 10 Nov 2026 09:05</p><i>words</i>`],
    ['below the words', `<i>words</i>${FROM}<p>Subject: Gate</p>`],
    ['beside the content', `${FROM}<p>Subject: Gate</p><aside><i>words</i></aside>`],
    ['of a list’s columns', '<table><tr><th>From</th><th>Subject</th></tr></table><i>words</i>'],
  ])('is none %s', (_why, markup) => expect(head(markup)).toBeNull());

  it('is the first one: further down stands what was forwarded', () => {
    const forwarded = '<p>From: Lou &lt;lou@a.example&gt;<br>Subject: Inner</p>';
    const found = head(`<div class="head">${FROM}<p>Subject: Gate</p></div><div>${forwarded}<i>words</i></div>`);
    expect(found?.subject.value).toBe('Gate');
    expect(found && bodyBelow(found, words()).textContent).toContain('Lou');
  });

  it('tells its date by a year and a time of day, whatever the label', () => {
    expect(whenIn([row('room 9:05'), row('10 Nov 2026 09:05'), row('2026')])).toBe('10 Nov 2026 09:05');
    expect(whenIn([row('Gate 4')])).toBeNull();
  });
});

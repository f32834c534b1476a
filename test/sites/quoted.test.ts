// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { linesOf } from '../../utils/sites/email/lines.ts';
import { quotedIn } from '../../utils/sites/email/quoted.ts';
import { build, placeOf } from '../support/markup.ts';

beforeEach(() => document.body.replaceChildren());

/** Who is quoted where these words begin: an address, "unknown", or null for the sender's own. */
function quoted(markup: string, words: string): string | null {
  document.body.replaceChildren(...build(markup));
  const start = placeOf(words);
  const said = quotedIn(linesOf(document.body, start), start);
  return said && (said.email ?? said.name ?? 'unknown');
}

const wrote = (who: string, mark = '') => `${mark}On May 3, 2026 at 9:05 AM ${who} &lt;${who}@a.example&gt; wrote:<br>`;

const labelled = (link: string) =>
  `<p>mine</p><div><b>От:</b>&nbsp;${link}<br><b>Отправлено:</b> 26 июня 2026 г. 15:05<br><b>Кому:</b> Lou</div><div>theirs</div>`;

describe('whose words', () => {
  it('the sender’s, outside of quotes', () => {
    expect(quoted('<p>hello there</p>', 'hello')).toBeNull();
    expect(quoted(`${wrote('kit')}<blockquote>theirs</blockquote><p>mine below</p>`, 'mine')).toBeNull();
  });

  it('the innermost person quoted', () => {
    const nested = `${wrote('kit')}<blockquote>one ${'<br>'}${wrote('lou')}<blockquote>two</blockquote>three</blockquote>`;
    expect(quoted(nested, 'one')).toBe('kit@a.example');
    expect(quoted(nested, 'two')).toBe('lou@a.example');
    expect(quoted(nested, 'three')).toBe('kit@a.example');
  });

  it('the person whose address stands only in the link behind the name', () => {
    expect(quoted(labelled('<a href="mailto:kit@a.example?subject=x">Kit <b>Moreau</b></a>'), 'theirs')).toBe(
      'kit@a.example',
    );
    expect(quoted(labelled('<a href="mailto:kit@a.example"></a>Kit'), 'theirs')).toBe('Kit');
    expect(quoted(labelled('<a href="mailto:kit@a.example">kit@b.example</a>'), 'theirs')).toBe('kit@b.example');
  });

  it('the person of an attribution between dashes', () => {
    const zoho =
      '<div>mine</div><div>---- On Tue, 10 Nov 2026 08:12:04 +0530 <b>Kit &lt;kit@a.example&gt;</b> wrote ---</div><blockquote>theirs</blockquote>';
    expect(quoted(zoho, 'theirs')).toBe('kit@a.example');
    expect(quoted(zoho, 'mine')).toBeNull();
    expect(quoted(zoho.replace(' ---<', ' ---- at noon<'), 'theirs')).toBe('unknown');
  });

  it('the same person’s again after a remark in between, in plain text too', () => {
    const plain = `${wrote('kit')}&gt; one<br>mine<br>&gt; two<br>&gt;&gt; deeper`;
    expect(quoted(plain, 'two')).toBe('kit@a.example');
    expect(quoted(plain, 'mine')).toBeNull();
    expect(quoted(plain, 'deeper')).toBe('kit@a.example');
  });

  it('the person of a quoted attribution that stands inside the marks', () => {
    const apple = `Mine.<br><br>${wrote('kit', '&gt; ')}<br>&gt; <br>&gt; theirs<br>`;
    expect(quoted(apple, 'theirs')).toBe('kit@a.example');
    expect(quoted(apple, 'Mine')).toBeNull();
  });

  it('the person of an attribution over wrapped lines, not of the sender’s last line', () => {
    const wrapped =
      'My last line which is a long one indeed<br>On Sun, May 3, 2026 at 9:05 AM Kit the Long-Named<br>&lt;kit@a.example&gt; wrote:<br>&gt; theirs';
    expect(quoted(wrapped, 'theirs')).toBe('kit@a.example');
    expect(quoted(wrapped, 'My last')).toBeNull();
  });

  it.each(['Quoting Kit', 'Zitat von Kit', 'Kit'])('the person of a line without a date: %s', (who) => {
    const line = `${who} &lt;kit@a.example&gt;${who === 'Kit' ? ' wrote' : ''}:<br>`;
    expect(quoted(`${line}&gt; theirs<br>mine`, 'theirs')).toBe('kit@a.example');
    expect(quoted(`${line}mine, with nothing set apart`, 'mine')).toBeNull();
  });

  it('unknown below a sentence that only names somebody', () => {
    expect(quoted('Please ask Kit &lt;kit@a.example&gt; about:<br>&gt; theirs', 'theirs')).toBe('unknown');
  });

  it('unknown, where nothing says from whom', () => {
    expect(quoted('<blockquote>somebody’s</blockquote>', 'somebody')).toBe('unknown');
    expect(quoted('&gt; somebody’s<br>', 'somebody')).toBe('unknown');
  });

  it.each(['From', 'Von', 'De', 'От', '发件人', '差出人'])('the person of a forwarded header: %s', (label) => {
    const header = `<p>${label}: Kit &lt;kit@a.example&gt;<br>Sent: May 3, 2026 9:05 AM<br>To: Lou<br>Subject: x</p><p>theirs</p>`;
    expect(quoted(header, 'theirs')).toBe('kit@a.example');
  });

  it('a person named without an address', () => {
    expect(quoted('<p>From: Kit Moreau<br>Sent: May 3, 2026<br>To: Lou<br>Subject: x</p><p>theirs</p>', 'theirs')).toBe(
      'Kit Moreau',
    );
  });

  it('the sender’s, below a signature or a list of labels', () => {
    const signature = '<p>Email: kit@a.example<br>Phone: 0123<br>Web: a.example<br></p><p>postscript</p>';
    expect(quoted(signature, 'postscript')).toBeNull();
  });

  it('the person of an attribution that stands in a quote by itself, as Apple’s phones write it', () => {
    const phone = `<p>mine</p><blockquote>${wrote('kit')}<br></blockquote><blockquote>theirs</blockquote><p>below</p>`;
    expect(quoted(phone, 'theirs')).toBe('kit@a.example');
    expect(quoted(phone, 'mine')).toBeNull();
    expect(quoted(phone, 'below')).toBeNull();
    const other = `<blockquote>${wrote('kit')}one</blockquote><blockquote>another’s</blockquote>`;
    expect(quoted(other, 'one')).toBe('kit@a.example');
    expect(quoted(other, 'another’s')).toBe('unknown');
  });

  it('the sender’s, below a journey’s places and day', () => {
    const journey = '<p>From: Hamburg<br>To: Oslo<br>Date: 12 May 2026</p><p>It waits.</p>';
    expect(quoted(journey, 'It waits.')).toBeNull();
    expect(quoted(journey.replace('Oslo', 'lou@a.example'), 'It waits.')).toBe('Hamburg');
  });

  it('the sender’s, below a heading of their own', () => {
    expect(quoted('Call with Kit &lt;kit@a.example&gt; on May 3, 2026, 10:30:<br>my notes', 'my notes')).toBeNull();
    expect(quoted('As Kit wrote on May 3, 2026 at 10:30:<br>my notes', 'my notes')).toBeNull();
    expect(quoted('Call with kit@a.example on May 3, 2026:<br>my notes', 'my notes')).toBeNull();
  });

  it('not the header’s own line after the blank one', () => {
    const body = '<p>From: Kit &lt;kit@a.example&gt;<br>Sent: May 3, 2026<br>To: Lou<br><br>Question: why?</p>';
    expect(quoted(body, 'Question')).toBe('kit@a.example');
  });
});

const lines = (markup: string) => {
  document.body.replaceChildren(...build(markup));
  return linesOf(document.body, { node: document.body, offset: 0 }).lines.map(({ text, depth }) => `${depth} ${text}`);
};

describe('the lines of a body', () => {
  it('end at blocks and line breaks, not at spans', () => {
    expect(lines('<div>a<span>b</span></div><p>c<br>d</p>')).toEqual(['0 ab', '0 c', '0 d']);
  });

  it('count quotes by element and by mark, but no indentation and no comparison', () => {
    expect(lines('<blockquote>a<blockquote>&gt; b</blockquote></blockquote>')).toEqual(['1 a', '3 b']);
    expect(lines('<blockquote style="margin:0 0 0 40px;border:none">a</blockquote>')).toEqual(['0 a']);
    expect(lines('<blockquote style="border:none;border-left:1px solid #ccc">a</blockquote>')).toEqual(['1 a']);
    expect(lines('&gt;50% of users<br>&gt;&gt; twice')).toEqual(['0 >50% of users', '2 twice']);
  });

  it('are those of preformatted text', () => {
    expect(lines('<pre>a\n> b</pre>')).toEqual(['0 a', '1 b']);
  });

  it('are none of scripts and styles', () => {
    expect(lines('a<style>b</style><script>c</script>')).toEqual(['0 a']);
  });
});

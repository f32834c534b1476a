/** A page made for one way of selecting: its markup, what highlights the words there, and what a right capture holds. */
export type SelectionPage = {
  name: string;
  html: string;
  /** JavaScript, run in the page; it ends with the words highlighted. */
  select: string;
  /** The quote, to the letter. */
  verbatim: string;
  method: 'selection' | 'menuText';
  selector?: { prefix: string; suffix: string };
};

const all = (selector: string): string => `getSelection().selectAllChildren(document.querySelector('${selector}'))`;
/** From the beginning of one element's text to the end of another's. */
const fromTo = (from: string, to: string, root = 'document'): string => `
  const text = (selector) => ${root}.querySelector(selector).firstChild;
  getSelection().setBaseAndExtent(text('${from}'), 0, text('${to}'), text('${to}').length)`;
const inFrame = (select: string): string => `
  const frame = document.querySelector('iframe');
  frame.focus();
  frame.contentWindow.eval(${JSON.stringify(select)})`;

const LONG = Array.from({ length: 500 }, (_, at) => `Line ${at} of what they told us, word by word.`).join('\n');

/** Ways of selecting that both browsers have to read right (traps T7 to T13). */
export const SELECTION_PAGES: readonly SelectionPage[] = [
  {
    name: 'paragraphs, backwards',
    html: '<p>Hello Kit,</p><p id="a">We lose a day.</p><p id="b">Each month.</p><p>Regards</p>',
    select: `const [a, b] = ['#a', '#b'].map((one) => document.querySelector(one).firstChild);
      getSelection().setBaseAndExtent(b, b.length, a, 0)`,
    verbatim: 'We lose a day.\n\nEach month.',
    method: 'selection',
    selector: { prefix: 'Hello Kit, ', suffix: ' Regards' },
  },
  {
    name: 'one word',
    html: '<p>We lose a whole day.</p>',
    select: `const text = document.querySelector('p').firstChild; getSelection().setBaseAndExtent(text, 10, text, 15)`,
    verbatim: 'whole',
    method: 'selection',
    selector: { prefix: 'We lose a ', suffix: ' day.' },
  },
  {
    name: 'more than 20,000 characters',
    html: `<pre>${LONG}</pre>`,
    select: all('pre'),
    verbatim: LONG,
    method: 'selection',
  },
  {
    name: 'a table',
    html: '<table><tr><td id="a">March</td><td>3 days</td></tr><tr><td>April</td><td id="b">5 days</td></tr></table>',
    select: fromTo('#a', '#b'),
    verbatim: 'March\t3 days\nApril\t5 days',
    method: 'selection',
  },
  {
    name: 'pre-formatted text',
    html: '<pre>step 1\n  step 2\nfails</pre>',
    select: all('pre'),
    verbatim: 'step 1\n  step 2\nfails',
    method: 'selection',
  },
  {
    name: 'two columns',
    html: '<div style="columns: 2"><p id="a">Left column.</p><p id="b">Right column.</p></div>',
    select: fromTo('#a', '#b'),
    verbatim: 'Left column.\n\nRight column.',
    method: 'selection',
  },
  {
    name: 'hidden text, which is left out',
    html: `<div id="all">We lose <span style="display: none">SECRET</span>a <span style="visibility: hidden">UNSEEN</span>day.
      <style>.x { color: red }</style><script type="text/plain">let x</script></div>`,
    select: all('#all'),
    verbatim: 'We lose a day.',
    method: 'selection',
  },
  {
    name: 'words that are laid out and not seen',
    html: `<div id="all">We lose <span style="opacity: 0">CLEAR</span>a day
      <span style="position: absolute; width: 1px; height: 1px; overflow: hidden; clip: rect(0 0 0 0)">SPOKEN</span>
      <span style="font-size: 0">TINY</span> <i style="user-select: none">12</i> each month.</div>`,
    select: all('#all'),
    verbatim: 'We lose a day each month.',
    method: 'selection',
  },
  {
    name: 'words in a closed part of the page',
    html: '<div id="a">We lose a day.</div><details><summary>Why</summary><div>FOLDED AWAY</div></details><div id="b">Each month.</div>',
    select: fromTo('#a', '#b'),
    verbatim: 'We lose a day.\nWhy\nEach month.',
    method: 'selection',
  },
  {
    name: 'an input',
    html: '<input value="The amount is wrong again">',
    select: `const field = document.querySelector('input'); field.focus(); field.setSelectionRange(4, 19)`,
    verbatim: 'amount is wrong',
    method: 'selection',
    selector: { prefix: 'The ', suffix: ' again' },
  },
  {
    name: 'a textarea',
    html: '<textarea>First line\nsecond line\nthird</textarea>',
    select: `const field = document.querySelector('textarea'); field.focus(); field.setSelectionRange(0, 22)`,
    verbatim: 'First line\nsecond line',
    method: 'selection',
  },
  {
    name: 'editable text',
    html: '<div contenteditable><div id="a">First thought</div><div id="b">second thought</div></div>',
    select: `document.querySelector('[contenteditable]').focus(); ${fromTo('#a', '#b')}`,
    verbatim: 'First thought\nsecond thought',
    method: 'selection',
  },
  {
    name: 'an open shadow root',
    html: '<x-card><template shadowrootmode="open"><p id="a">In the card.</p><p id="b">Second line.</p></template></x-card>',
    select: fromTo('#a', '#b', `document.querySelector('x-card').shadowRoot`),
    verbatim: 'In the card.\n\nSecond line.',
    method: 'selection',
  },
  {
    name: 'a closed shadow root',
    html: '<x-card></x-card>',
    select: `const root = document.querySelector('x-card').attachShadow({ mode: 'closed' });
      root.innerHTML = '<p>Closed, and yet shown.</p>';
      getSelection().selectAllChildren(root.firstChild)`,
    verbatim: 'Closed, and yet shown.',
    method: 'selection',
  },
  {
    name: 'a frame of the same origin',
    html: '<iframe srcdoc="<p>Words of the frame.</p><p>Second.</p>" width="600" height="200"></iframe>',
    select: inFrame(`getSelection().selectAllChildren(document.body)`),
    verbatim: 'Words of the frame.\n\nSecond.',
    method: 'selection',
  },
  {
    name: 'a list',
    html: '<ol><li id="a">Export the orders</li><li>Open them</li><li id="b">Lose a day</li></ol>',
    select: fromTo('#a', '#b'),
    verbatim: 'Export the orders\nOpen them\nLose a day',
    method: 'selection',
  },
  {
    name: 'lists in lists',
    html: `<p id="a">What happens:</p><ul><li>Export <b>all</b> orders<ol><li>by hand</li><li>every <i>Monday</i></li></ol></li>
      <li>Open them<ul><li>and wait</li></ul></li></ul><p id="b">Then we start again.</p>`,
    select: fromTo('#a', '#b'),
    verbatim: `What happens:\n\nExport all orders\nby hand\nevery Monday\nOpen them\nand wait\n\nThen we start again.`,
    method: 'selection',
  },
];

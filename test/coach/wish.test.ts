import { describe, expect, it } from 'vitest';
import { judge } from '../../utils/coach/wish.ts';

const label = (text: string) => judge(text).label;
const wishes = (text: string) =>
  judge(text)
    .sentences.filter(({ isWish }) => isWish)
    .map((sentence) => sentence.text.trim());

describe('a wish is told from a problem', () => {
  it.each([
    'Please add an export to Excel.',
    'It would be great if the list could be sorted by date.',
    'We need a button that sends the invoice.',
    'As a user I want to filter by region, so that I see only mine.',
    'The calendar should have a week view.',
    'If only we could group the accounts.',
    "I'd love to see the whole team on one page.",
    'Can you make the columns wider?',
    'Give us the ability to rename files.',
    'I wish I could undo that.',
    'Any chance of a mobile version?',
    'Why not have an option for that?',
    'Add dark mode',
    'Customer asked whether we could connect it to their ERP.',
    'Feature request: bulk edit.',
    'The tool must support two-factor authentication.',
    '5 stars if you add a timer.',
    'Hopefully the next version will have tabs.',
  ])('solution: %s', (text) => {
    expect(label(text)).toBe('solution');
  });

  it.each([
    'plz add a dark mode, would be gr8',
    'Id love a shortcut for that',
    'i wish u could pin a note',
    'It shoud have a night mode',
    'pls pls pls give us stickers',
    'I d love to see more languages',
    'PLEASE ADD AN UNDO BUTTON!!!',
    'i’d like it if you’d add a filter',
    'Pleeease bring back the old editor',
    'So, um, what would be really, really cool is, like, if it just sent that by itself.',
  ])('solution, as people type and talk: %s', (text) => {
    expect(label(text)).toBe('solution');
  });

  it.each([
    'I need to export every Friday by hand and it takes two hours.',
    'Please help, it crashes.',
    'Please fix the login.',
    'I wish it would stop crashing.',
    'I want my money back.',
    "The system should send the invoice but it doesn't.",
    'So we would want to talk about the roles first.',
    'We lose a day each month to copying numbers.',
    'It cannot open files from last year.',
    'It would be great to catch up on Thursday.',
    'I would like to cancel my subscription.',
    'Let me know if you need anything else.',
    'Thanks, that would be great.',
    'I wish you a happy new year!',
    'The feature you added last month broke our import.',
    'Open a deal, click edit, save: the amount is gone.',
    'Add a contact, then save, and it crashes.',
    '',
    '   \n',
  ])('problem: %s', (text) => {
    expect(label(text)).toBe('problem');
  });

  it('mixed, where trouble is told as well', () => {
    expect(label('We would like it but it crashes.')).toBe('mixed');
    expect(label('The export takes two days. Please add a scheduler.')).toBe('mixed');
    expect(label("I can't find old tickets. It would be nice to have a search.")).toBe('mixed');
  });

  it.each([
    ['Es wäre toll, wenn man die Liste sortieren könnte.', 'Seit dem Update stürzt das Programm ständig ab.'],
    ['waere super wenn man das exportieren koennte', 'Das System sollte eine Mail schicken, tut es aber nicht.'],
    ['Kann man da nicht einen Filter einbauen?', 'Man kann die Liste nicht exportieren.'],
    ['Pourriez-vous ajouter un mode sombre ?', 'Pouvez-vous me rappeler demain ?'],
    ['Ce serait bien de pouvoir exporter la liste.', 'Je voudrais être remboursé.'],
    ['Sería genial poder ordenar la lista.', 'No puedo entrar en mi cuenta.'],
    ['¿Podrían agregar una búsqueda?', '¿Podrían llamarme mañana?'],
  ])('in German, French and Spanish: %s', (wish, trouble) => {
    expect(label(wish)).not.toBe('problem');
    expect(label(trouble)).toBe('problem');
  });
});

describe('what a judgement is made of', () => {
  const text = 'Hi Anna,\n\nthe export takes two days. Could you add a scheduler? Best, Tom';

  it('only the sentence with the wish is one', () => {
    expect(wishes(text)).toEqual(['Could you add a scheduler?']);
  });

  it('says which words made it one, as they stand there', () => {
    const because = judge('Honestly: we’d really LOVE a dark-mode.').sentences.map((one) => one.because);
    expect(because).toEqual(['we’d really LOVE a']);
  });

  it('a sentence without a wish has no because', () => {
    expect(judge('It crashes.').sentences).toEqual([
      { text: 'It crashes.', start: 0, end: 11, isWish: false, because: null },
    ]);
  });

  it('no text has no sentences', () => {
    expect(judge('')).toEqual({ label: 'problem', sentences: [] });
  });
});

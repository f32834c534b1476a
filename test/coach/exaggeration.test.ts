import { describe, expect, it } from 'vitest';
import { exaggerations } from '../../utils/coach/exaggeration.ts';

const words = (text: string) => exaggerations(text).map(({ word }) => word);

describe('big words are asked for what is behind them', () => {
  it('people, frequency, deals and size each have their question', () => {
    expect(exaggerations('Everyone says it always fails, a deal-breaker and a huge mess.')).toEqual([
      { word: 'Everyone', start: 0, end: 8, question: 'How many people, or who?' },
      { word: 'always', start: 17, end: 23, question: 'How often?' },
      { word: 'deal-breaker', start: 33, end: 45, question: 'Which deal?' },
      { word: 'huge', start: 52, end: 56, question: 'How much, in numbers?' },
    ]);
  });

  it.each([
    ['All our customers hate it.', 'All our customers'],
    ['Every single rep complains.', 'Every single rep'],
    ['Nobody uses it.', 'Nobody'],
    ['It never works.', 'never'],
    ["It's a showstopper.", 'showstopper'],
    ['Alle unsere Kunden klagen.', 'Alle unsere Kunden'],
    ['Das ist ständig kaputt.', 'ständig'],
    ['Tous nos clients se plaignent.', 'Tous nos clients'],
    ['Ça plante tout le temps.', 'tout le temps'],
    ['Todo el mundo lo pide.', 'Todo el mundo'],
    ['Siempre falla.', 'Siempre'],
  ])('%s', (text, word) => {
    expect(words(text)).toEqual([word]);
  });

  it.each([
    'Everyone at Northwind waits.',
    'All 40 users wait.',
    'All our customers (12 of them) wait.',
    'Nobody (Anna, Tom) knows.',
    'It always fails, 12 times a day.',
    'For Northwind this is a deal-breaker.',
    'A huge loss of 40,000 euros.',
    'Alle bei Nordwind warten.',
    'Tout le monde chez Dupont attend.',
    'Todos los clientes de Madrid esperan.',
  ])('not where a number or a name stands there: %s', (text) => {
    expect(words(text)).toEqual([]);
  });

  it('hours and euros are no number of people, nor how often', () => {
    expect(words('All our customers wait 3 hours.')).toEqual(['All our customers']);
    expect(words('It always takes 20 minutes.')).toEqual(['always']);
    expect(words('Everyone pays €300.')).toEqual(['Everyone']);
  });

  it('a number in the next sentence is not behind the word', () => {
    expect(words('Everyone waits. There are 12 of us.')).toEqual(['Everyone']);
  });

  it.each([
    'The always-on display is all right, after all; never mind.',
    'First of all we lose it all day, at all sites, in all.',
    'Hi everyone, thanks!',
    'Better late than never, as always.',
    'Das wird immer schlechter und ist immer noch so.',
    'Bonjour tout le monde, comme toujours.',
    'Hola a todos, para siempre.',
  ])('not in an idiom: %s', (text) => {
    expect(words(text)).toEqual([]);
  });

  it('the longest of overlapping words is the one', () => {
    expect(words('every single customer always')).toEqual(['every single customer', 'always']);
    expect(words('It fails every single time.')).toEqual(['every single time']);
  });
});

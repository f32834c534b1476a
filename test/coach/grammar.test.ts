import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { english } from '../../utils/coach/wish/english.ts';
import { french } from '../../utils/coach/wish/french.ts';
import { german } from '../../utils/coach/wish/german.ts';
import { compile, type Grammar, stem } from '../../utils/coach/wish/grammar.ts';
import { excerpt, plainWords, tokensOf } from '../../utils/coach/wish/plainWords.ts';
import { sentencesOf } from '../../utils/coach/wish/sentences.ts';
import { spanish } from '../../utils/coach/wish/spanish.ts';
import { readLines } from '../eval/read.ts';

const GRAMMARS: readonly [name: string, Grammar][] = Object.entries({ english, german, french, spanish });
const SENTENCES = readLines(readFileSync('test/eval/sentences.jsonl', 'utf8')).labelled.map(({ text }) => text);

const toy = compile({
  spellings: { plz: 'please', "i'd": 'i would' },
  fillers: 'really just',
  lists: { opener: 'and', turn: 'but', part: 'buttons? audit_logs?', nice: 'good {part}_rich' },
  wish: [['please', 'please add (?:an? )?{part}', '{start}show {any} {nice}']],
  repair: ['fixed'],
  trouble: ['crash'],
});
const found = (sentence: string) => {
  const plain = plainWords(tokensOf(sentence), toy);
  const rule = toy.wishes.get(stem('please'))?.[0];
  if (!rule) throw new Error('no rule');
  return [...plain.line.matchAll(rule())].map(({ 0: hit, index }) =>
    excerpt(sentence, plain, index, index + hit.length),
  );
};

const words = (text: string) => plainWords(tokensOf(text), toy).words.map(({ word }) => word);

describe('phrases over plain words', () => {
  it('lists, options and marks stand for whole words', () => {
    expect(found('Oh PLZ just add a Button!')).toEqual(['PLZ just add a Button']);
    expect(found('please add audit-logs')).toEqual(['please add audit-logs']);
    expect(found('please add buttonsmith')).toEqual([]);
  });

  it('a clause begins at the start, behind a sign, an opener or a turn', () => {
    expect(found('Show it good')).toEqual(['Show it good']);
    expect(found('- show it good')).toEqual(['show it good']);
    expect(found('We wait, but show it button rich')).toEqual(['show it button rich']);
    expect(found('They show it good')).toEqual([]);
  });

  it('apostrophes may be curly or lost, letters too many, accents missing', () => {
    expect(words("I’d, i d. I'd")).toEqual(['i', 'would', ',', 'i', 'would', '.', 'i', 'would']);
    expect(words('can t sooooo dark-mode été über')).toEqual(["can't", 'soo', 'dark', 'mode', 'ete', 'über']);
    expect(words('love love love it')).toEqual(['love', 'it']);
  });

  it('a filler takes its comma with it', () => {
    expect(words('Really, just, look, it')).toEqual(['look', ',', 'it']);
  });
});

describe('sentences', () => {
  it('white space belongs to the sentence before it', () => {
    expect(sentencesOf(' \n One. \n\n Two?').map(({ text }) => text)).toEqual([' \n One. \n\n ', 'Two?']);
  });
});

describe.each(GRAMMARS)('the grammar of %s', (_, grammar) => {
  it('names only lists that exist', () => {
    const known = new Set([...Object.keys(grammar.lists), 'any', 'gap', 'start']);
    const phrases = [...grammar.wish.flat(), ...grammar.repair, ...grammar.trouble, ...Object.values(grammar.lists)];
    const named = phrases.flatMap((phrase) => [...phrase.matchAll(/\{([a-z]+)\}/gi)].map(([, name]) => name));
    expect(named.filter((name) => name === undefined || !known.has(name))).toEqual([]);
  });

  it('repeats nothing without an end', () => {
    const phrases = [...grammar.wish.flat(), ...grammar.repair, ...grammar.trouble];
    expect(phrases.filter((phrase) => /\)[*+]|\.[*+]|\{\d+,\}/.test(phrase))).toEqual([]);
  });

  it('has an anchor in every phrase: none matches where its anchors are not', () => {
    const language = compile(grammar);
    const rules = new Set([...language.wishes.values()].flat());
    const strayed = SENTENCES.filter((sentence) => {
      const { line, words: all } = plainWords(tokensOf(sentence), language);
      const anchored = new Set(all.flatMap(({ word }) => language.wishes.get(stem(word)) ?? []));
      return [...rules].some((rule) => line.search(rule()) >= 0 && !anchored.has(rule));
    });
    expect(strayed).toEqual([]);
  });
});

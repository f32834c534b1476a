import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readLines } from './read.ts';
import { evaluate } from './run.ts';
import { falseAlarms, type Judged, judgeAll, missed, score } from './score.ts';

const line = (text: string, label: string) => JSON.stringify({ text, label });
const judged = (label: Judged['label'], said: Judged['said']): Judged => ({
  line: 1,
  text: '',
  because: '',
  label,
  said,
});

describe('npm run eval', () => {
  it('leaves out a broken line, says which, and goes on', () => {
    const file = [
      line('Add tabs', 'solution'),
      '{"text":',
      '',
      line('x', 'angry'),
      '[]',
      line('It crashes', 'problem'),
    ];
    const { labelled, unread } = readLines(file.join('\r\n'));
    expect(labelled.map((one) => one.line)).toEqual([1, 6]);
    expect(unread).toEqual([
      { line: 2, why: 'is no JSON' },
      { line: 4, why: 'has the label "angry"' },
      { line: 5, why: 'has no text and label' },
    ]);
    expect(evaluate(file.join('\n'), false).notes[0]).toBe('line 2 is no JSON: left out');
  });

  it('reads the labels of the public sets', () => {
    const labels = ['feature request', 'problem discovery', 'information giving', 'F', 'A', 'NULL', 'mixed'];
    const { labelled } = readLines(labels.map((label) => line('x', label)).join('\n'));
    expect(labelled.map(({ label }) => label)).toEqual([
      'solution',
      'problem',
      'none',
      'solution',
      'solution',
      'none',
      'mixed',
    ]);
  });

  it('counts mixed as a wish, on both sides', () => {
    const all = [
      judged('solution', 'mixed'),
      judged('mixed', 'solution'),
      judged('mixed', 'problem'),
      judged('problem', 'problem'),
      judged('none', 'mixed'),
    ];
    expect(score(all)).toEqual({ precision: 2 / 3, recall: 2 / 3, f1: 2 / 3 });
    expect(missed(all)).toHaveLength(1);
    expect(falseAlarms(all)).toHaveLength(1);
  });

  it('prints the figures, the table and each sentence it got wrong', () => {
    const { out, ok } = evaluate([line('Add dark mode', 'solution'), line('Add tabs', 'problem')].join('\n'), false);
    expect(ok).toBe(true);
    expect(out).toContain('precision 0.500, recall 1.000, F1 0.667');
    expect(out).toContain('solution  0         1         0');
    expect(out).toContain('  2: Add tabs  [Add]');
  });

  it('--none gives the rate of false alarms among sentences that ask for nothing', () => {
    const file = [line('Okay, cool.', 'NULL'), line('Add dark mode', 'NULL'), line('Add tabs', 'F')].join('\n');
    expect(evaluate(file, true).out).toContain(
      '2 sentences that ask for nothing; 1 taken for a wish: false alarms 50.0 %',
    );
  });

  it('a file without any sentence is not ok', () => {
    expect(evaluate('', false)).toEqual({ out: 'No sentence to judge.', notes: [], ok: false });
    expect(evaluate(line('Add tabs', 'F'), true).ok).toBe(false);
  });
});

describe('our own sentences', () => {
  const all = judgeAll(readLines(readFileSync('test/eval/sentences.jsonl', 'utf8')).labelled);

  it('are many, in four languages, and every line is read', () => {
    expect(readLines(readFileSync('test/eval/sentences.jsonl', 'utf8')).unread).toEqual([]);
    expect(all.length).toBeGreaterThan(600);
  });

  it('are told apart as the README says', () => {
    expect(score(all).f1).toBeGreaterThanOrEqual(0.98);
  });

  it.each([
    ['unlearnt.jsonl, which the rules now learn from', 'unlearnt', 80, 0.85],
    ['learnt-2.jsonl, which they learnt from', 'learnt-2', 600, 0.93],
    ['learnt-3.jsonl, roundabout ways to ask', 'learnt-3', 200, 0.88],
    ['learnt-4.jsonl, mails, calls and notes', 'learnt-4', 400, 0.86],
    ['learnt-6.jsonl, reviews, boards and chats', 'learnt-6', 400, 0.9],
    ['unseen-2.jsonl, labelled before the rules', 'unseen-2', 150, 0.92],
    ['unseen-3.jsonl, roundabout ways to ask that nothing was learnt from', 'unseen-3', 200, 0.68],
  ])('and those of %s', (_, name, least, f1) => {
    const list = judgeAll(readLines(readFileSync(`test/eval/${name}.jsonl`, 'utf8')).labelled);
    expect(list.length).toBeGreaterThan(least);
    expect(score(list).f1).toBeGreaterThanOrEqual(f1);
  });

  it('and lines that ask for nothing are let pass: at most 3 in 100 are taken for a wish', () => {
    const list = judgeAll(readLines(readFileSync('test/eval/learnt-5.jsonl', 'utf8')).labelled);
    expect(list.length).toBeGreaterThan(700);
    expect(falseAlarms(list).length / list.length).toBeLessThanOrEqual(0.03);
  });
});

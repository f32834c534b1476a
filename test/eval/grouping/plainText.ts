import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod/mini';
import { foldedWords } from '../../../server/search/words.ts';
import type { Labelled } from './labelled.ts';

const Row = z.object({ problem: z.string() });

const text = ({ statement, quote, account }: Labelled): string => [statement, quote, account].join(' ');

/**
 * The baseline: plain full text, as a good search gives it. SQLite's FTS5 with its English stemmer and bm25, over all
 * words of statement, quote and account.
 */
export function plainText() {
  const db = new DatabaseSync(':memory:');
  db.exec(`create virtual table report using fts5 (words, problem unindexed, tokenize = 'porter unicode61')`);
  const add = db.prepare('insert into report (words, problem) values (?, ?)');
  const find = db.prepare('select problem from report where report match ? order by rank limit 50');
  return {
    /** The first three distinct problems of the ranked reports. */
    offers(report: Labelled): string[] {
      const words = foldedWords(text(report)).map((word) => `"${word}"`);
      const hits = find.all(words.join(' OR ')).map((row) => Row.parse(row).problem);
      return [...new Set(hits)].slice(0, 3);
    },
    place(report: Labelled): void {
      add.run(text(report), report.problem);
    },
    close: () => db.close(),
  };
}

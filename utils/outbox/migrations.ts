import type { IDBPDatabase, IDBPTransaction } from 'idb';
import type { Schema } from './database.ts';

type Names = ('reports' | 'meta' | 'answers')[];
type Step = (db: IDBPDatabase<Schema>, tx: IDBPTransaction<Schema, Names, 'versionchange'>) => void;

/** Step n brings version n to n + 1. Steps are only ever added: browsers out there hold every old version. */
export const MIGRATIONS: readonly Step[] = [
  (db) => {
    const reports = db.createObjectStore('reports', { keyPath: 'id' });
    reports.createIndex('group', ['group', 'id']);
    reports.createIndex('claim', ['state', 'owner', 'alone', 'id']);
    reports.createIndex('words', 'words', { multiEntry: true });
    reports.createIndex('unseen', 'unseen');
    db.createObjectStore('meta');
  },
  (db) => {
    const answers = db.createObjectStore('answers', { keyPath: 'id' });
    answers.createIndex('claim', ['state', 'owner', 'alone', 'id']);
    answers.createIndex('ask', ['owner', 'askId', 'id']);
  },
];

export const VERSION = MIGRATIONS.length;

import type { Story } from './story.ts';

/** A page of the inbox: where it is, and the words by which it is known to be there. */
export interface Pictured {
  name: string;
  hash: string;
  words: string;
}

/** Every page of the inbox, each with something open in it. */
export const picturedRooms = ({ problemId, reportId }: Story, introductionId: string): Pictured[] => [
  { name: 'triage', hash: '#triage', words: 'New problem' },
  { name: 'problems', hash: `#problems/${problemId}`, words: 'Castell Paper' },
  { name: 'ranking', hash: `#ranking/${problemId}`, words: 'Invoices that explain themselves' },
  { name: 'report', hash: `#${reportId}`, words: 'How many split deliveries' },
  { name: 'questions', hash: '#questions', words: 'Waiting for an answer' },
  { name: 'health', hash: '#health', words: 'How long sellers wait for an answer' },
  { name: 'digest', hash: '#digest', words: 'Heard: rising problems' },
  { name: 'meeting', hash: '#meeting', words: 'Whom to thank' },
  { name: 'introductions', hash: `#introductions/${introductionId}`, words: 'Who could be asked' },
  { name: 'calls', hash: '#introductions/calls', words: 'Birch Medical' },
  { name: 'outcomes', hash: '#outcomes', words: 'Closed deals.csv' },
  { name: 'people', hash: '#people', words: 'Sign out everywhere' },
];

import { ASKING } from './english/asking.ts';
import { LISTS } from './english/lists.ts';
import { FILLERS, SPELLINGS } from './english/spelling.ts';
import { TROUBLE } from './english/trouble.ts';
import type { Grammar } from './grammar.ts';

export const english: Grammar = {
  spellings: SPELLINGS,
  fillers: FILLERS,
  lists: LISTS,
  wish: ASKING,
  repair: [
    '(?:fix|fixes|fixed|fixing|repair|repaired|resolve|resolved|bugfix|bug free|less buggy|more stable|sort (?:this|it) out)',
    "(?:stop|stops|stopped|stopping|not|{any}n't|from|without|quit|never|less|no longer|no more) (?:{any} ){0,2}?{breaks}",
    '(?:work|works|worked|working|function|functions|functioned) (?:again|properly|correctly|right|at all|as (?:it|promised|expected|advertised|before|intended)|like (?:it|before)|reliably|smoothly|fine|normally|please|[.!?])',
  ],
  trouble: TROUBLE,
};

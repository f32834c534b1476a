import { BEGGING } from './english/begging.ts';
import { DEMANDING } from './english/demanding.ts';
import { LIKING } from './english/liking.ts';
import { LISTS } from './english/lists.ts';
import { NEEDING } from './english/needing.ts';
import { OBLIGING } from './english/obliging.ts';
import { SAYING } from './english/saying.ts';
import { FILLERS, SPELLINGS } from './english/spelling.ts';
import { REPAIR, TROUBLE } from './english/trouble.ts';
import type { Grammar } from './grammar.ts';

export const english: Grammar = {
  spellings: SPELLINGS,
  fillers: FILLERS,
  lists: LISTS,
  wish: [...SAYING, ...LIKING, ...NEEDING, ...OBLIGING, ...BEGGING, ...DEMANDING],
  repair: REPAIR,
  trouble: TROUBLE,
};

import { BEGGING } from './english/begging.ts';
import { COMPARING } from './english/comparing.ts';
import { CRAVING } from './english/craving.ts';
import { DEMANDING } from './english/demanding.ts';
import { HOPING } from './english/hoping.ts';
import { LIKING } from './english/liking.ts';
import { LISTS } from './english/lists.ts';
import { NAMING } from './english/naming.ts';
import { NEEDING } from './english/needing.ts';
import { OBLIGING } from './english/obliging.ts';
import { ORDERING } from './english/ordering.ts';
import { PROMISING } from './english/promising.ts';
import { PROPOSING } from './english/proposing.ts';
import { QUESTIONING } from './english/questioning.ts';
import { SAYING } from './english/saying.ts';
import { FILLERS, SPELLINGS } from './english/spelling.ts';
import { REPAIR, TROUBLE } from './english/trouble.ts';
import type { Grammar } from './grammar.ts';

export const english: Grammar = {
  spellings: SPELLINGS,
  fillers: FILLERS,
  lists: LISTS,
  wish: [
    ...SAYING,
    ...LIKING,
    ...CRAVING,
    ...PROMISING,
    ...NEEDING,
    ...OBLIGING,
    ...BEGGING,
    ...QUESTIONING,
    ...DEMANDING,
    ...NAMING,
    ...COMPARING,
    ...HOPING,
    ...PROPOSING,
    ...ORDERING,
  ],
  repair: REPAIR,
  trouble: TROUBLE,
};

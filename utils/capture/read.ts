import type { Reading } from '../record/capture.ts';
import { VERBATIM_MAX } from '../record/limits.ts';
import { generic } from '../sites/generic.ts';
import { MARKS } from '../sites/marks.ts';
import { siteAt, type Marked } from '../sites/table.ts';
import { attempt } from './attempt.ts';
import { genericContext, whereWordsBegin } from './context.ts';
import { highlighted } from './highlighted.ts';
import { isFocused } from './focus.ts';
import { obstacleIn, type Obstacle } from './obstacle.ts';
import { quoteSelector } from './quoteSelector.ts';

/** Whose page the words stand in; the script of that folder of sites reads what is around them. */
export type Recognised = { id: string; folder: string };
export type FrameFound = { reading: Reading; focused: boolean; obstacle: Obstacle | null; site: Recognised | null };

/**
 * What this frame's document tells about the words highlighted in it: the words, where they stand, what any page says
 * of itself, and which site it is. Never throws: a document that cannot be read at all gives the words alone.
 */
export function readDocument(document: Document, location: Location, sites: readonly Marked[] = MARKS): FrameFound {
  const { verbatim, shown } = highlighted(document);
  const begin = whereWordsBegin(document);
  const site = siteAt(sites, document, location, begin.anchor);
  return {
    reading: {
      verbatim,
      shown,
      // Too long to keep: the background says so, and need not be sent the words twice for it.
      selector: verbatim.length > VERBATIM_MAX ? null : attempt(() => quoteSelector(document, verbatim)),
      ...genericContext(generic, begin, document, location),
    },
    focused: isFocused(document),
    obstacle: verbatim === '' ? attempt(() => obstacleIn(document)) : null,
    site: site && { id: site.id, folder: site.folder },
  };
}

import type { DecisionStatus } from '../../utils/record/decision.ts';
import type { OutboxState, Tracked } from '../../utils/record/tracked.ts';

/** Where a report stands in a person's eyes: its state on the way, then what was decided. */
export type Standing = Exclude<OutboxState, 'sent'> | 'received' | DecisionStatus;
export type Tone = 'quiet' | 'moving' | 'attention' | 'yes' | 'no' | 'later';
export type Glyph =
  | 'pencil'
  | 'clock'
  | 'arrow'
  | 'key'
  | 'warning'
  | 'bin'
  | 'tray'
  | 'eye'
  | 'check'
  | 'cross'
  | 'pause'
  | 'link';

/** The only place that words, draws and colours a standing. */
export const STANDINGS: Record<Standing, { word: string; glyph: Glyph; tone: Tone }> = {
  draft: { word: 'Draft', glyph: 'pencil', tone: 'attention' },
  refused: { word: 'Refused', glyph: 'warning', tone: 'attention' },
  signIn: { word: 'Sign in again', glyph: 'key', tone: 'attention' },
  queued: { word: 'Queued', glyph: 'arrow', tone: 'moving' },
  sending: { word: 'Sending', glyph: 'arrow', tone: 'moving' },
  waiting: { word: 'Waiting', glyph: 'clock', tone: 'moving' },
  discarded: { word: 'Discarded', glyph: 'bin', tone: 'quiet' },
  deleted: { word: 'Deleted by your admin', glyph: 'bin', tone: 'no' },
  received: { word: 'Received', glyph: 'tray', tone: 'quiet' },
  open: { word: 'Open', glyph: 'tray', tone: 'quiet' },
  investigating: { word: 'Investigating', glyph: 'eye', tone: 'moving' },
  planned: { word: 'Planned', glyph: 'check', tone: 'yes' },
  started: { word: 'Started', glyph: 'check', tone: 'yes' },
  completed: { word: 'Done', glyph: 'check', tone: 'yes' },
  declined: { word: 'Declined', glyph: 'cross', tone: 'no' },
  deferred: { word: 'Not now', glyph: 'pause', tone: 'later' },
  duplicate: { word: 'Duplicate', glyph: 'link', tone: 'quiet' },
};

/** A row's standing: the decision once the endpoint has the report, else its state here. */
export function standingOf(row: Pick<Tracked, 'state' | 'decision'>): Standing {
  if (row.state !== 'sent') return row.state;
  return row.decision?.status ?? 'received';
}

import type { Meeting, Written } from '../../../utils/record/meeting.ts';
import { asInboxError, InboxError } from '../inboxError.ts';
import { type Edit, missing, writtenOn } from './edits.ts';
import type { MeetingCalls } from './meetingCalls.ts';
import { rebase } from './rebase.ts';
import type { Unsaved } from './unsaved.ts';

/** `waiting`: there is something that the endpoint does not have yet. */
export type Saving = 'saved' | 'waiting' | 'saving' | 'failed';

/** A meeting as it is on the screen. */
export interface Kept {
  meeting: Meeting;
  saving: Saving;
  failure: InboxError | null;
  /** Somebody else wrote on it while I did, and both are on it now. */
  joined: boolean;
  /** Words of mine that came after somebody else had closed it. */
  late: string[];
}

/** Versions by others that are met in a row before a person is told of it. */
const TRIES = 5;
const isOutdated = (error: unknown): boolean => error instanceof InboxError && error.problem === 'changed-meanwhile';

/**
 * Keeps what is written on a meeting: shown at once, saved when told, one save at a time, and brought onto what others
 * wrote meanwhile. `tell` hears of every change of what is to be shown.
 */
export function keepMeeting(
  api: Pick<MeetingCalls, 'meeting' | 'writeMeeting' | 'holdMeeting'>,
  start: Meeting,
  tell: (kept: Kept) => void,
) {
  let base = start;
  let mine = writtenOn(start);
  let lateMine: Written | null = null;
  let isDirty = false;
  let running: Promise<boolean> | null = null;
  let shown: Kept = { meeting: start, saving: 'saved', failure: null, joined: false, late: [] };
  const show = (saving: Saving, more: Partial<Kept> = {}): void => {
    shown = { ...shown, meeting: { ...base, ...mine }, saving, failure: null, ...more };
    tell(shown);
  };

  /** Brings mine onto the meeting as it is there. Both came from `ancestor`; one that was closed takes nothing more. */
  function take(theirs: Meeting, ancestor: Written, isMine: boolean): void {
    if (theirs.version < base.version) return; // an answer that another one overtook
    const merged = rebase(ancestor, mine, theirs, theirs.agenda);
    const isOthers = theirs.version > base.version + Number(isMine);
    // Once it is closed mine is what is on it: what came too late is told as long as this is on the screen.
    const late = theirs.held && !base.held ? missing(merged, theirs) : shown.late;
    if (late.length > 0 && !base.held) lateMine = merged;
    const joined = shown.joined || (isOthers && !theirs.held && (isDirty || running !== null));
    base = theirs;
    mine = theirs.held ? writtenOn(theirs) : merged;
    if (theirs.held) isDirty = false;
    show(theirs.held ? 'saved' : shown.saving, { joined, late });
  }
  const meet = async (): Promise<void> => take(await api.meeting(base.number), base, false);

  /** Does it on the newest version; where somebody else was quicker, once more on theirs. */
  async function onNewest(work: () => Promise<Meeting>): Promise<void> {
    for (let met = 0; !base.held; met++) {
      const sent = mine;
      try {
        take(await work(), sent, true);
        return;
      } catch (error) {
        if (!isOutdated(error) || met === TRIES) throw error;
        await meet();
      }
    }
  }

  async function saveAll(): Promise<boolean> {
    try {
      while (isDirty) {
        isDirty = false; // what is written from here on is for the next round
        show('saving');
        await onNewest(() => api.writeMeeting(base.number, { version: base.version, ...mine }));
      }
      running = null; // at once: what is written from here on needs a save of its own
      show('saved');
      return true;
    } catch (error) {
      running = null;
      isDirty = true;
      show('failed', { failure: asInboxError(error) });
      return false;
    }
  }

  /** Resolves to whether everything is on the endpoint. */
  function save(): Promise<boolean> {
    if (!running && !isDirty) {
      if (shown.saving !== 'saved') show('saved');
      return Promise.resolve(true);
    }
    running ??= saveAll();
    return running;
  }

  /** What the endpoint does not have: not yet, or never, where the meeting was closed before it came. */
  function unsaved(): Unsaved | null {
    if (lateMine) return { base: writtenOn(base), mine: lateMine, words: shown.late };
    return isDirty || running ? { base: writtenOn(base), mine, words: missing(mine, base) } : null;
  }

  return {
    save,
    unsaved,
    isDirty: (): boolean => isDirty || running !== null,
    edit(change: Edit): void {
      mine = change(mine);
      isDirty = true;
      show(running ? 'saving' : 'waiting');
    },
    /** Looks what others wrote; while something of mine is on its way, saving does that. */
    async look(): Promise<void> {
      if (running || isDirty) return;
      await meet().catch(() => undefined); // nobody asked for it; the next save tells of a failure
    },
    /** Closes it with all that is written on it; resolves to how it stands then, or null where that failed. */
    async hold(): Promise<Kept | null> {
      if (!(await save())) return null;
      try {
        await onNewest(() => api.holdMeeting(base.number, base.version));
      } catch (error) {
        show('failed', { failure: asInboxError(error) });
      }
      return base.held ? shown : null;
    },
  };
}
export type Keeper = ReturnType<typeof keepMeeting>;

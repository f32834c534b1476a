import { useEffect, useState } from 'preact/hooks';
import type { Meeting } from '../../../utils/record/meeting.ts';
import type { Api } from '../api.ts';
import { type Edit, recovered } from './edits.ts';
import { type Kept, type Keeper, keepMeeting } from './keeper.ts';
import type { Drawer } from './unsaved.ts';

/** Milliseconds without a key after which what was typed is saved. */
const PAUSE = 800;

export interface MeetingDesk extends Kept {
  edit(change: Edit): void;
  save: Keeper['save'];
  hold: Keeper['hold'];
}

/**
 * A meeting that is written on: saved in a pause, on leaving and when the network is back, and brought up to date on coming
 * back to the window. What could not be saved is kept in this tab until it is.
 */
export function useMeeting(api: Api, start: Meeting, drawer: Drawer, pause = PAUSE): MeetingDesk {
  const [kept, setKept] = useState<Kept>({ meeting: start, saving: 'saved', failure: null, joined: false, late: [] });
  // One for as long as this is on the screen: what was typed must not be left behind with a former one.
  const [keeper] = useState(() => keepMeeting(api, start, setKept));
  const [{ agenda }] = useState(start);
  useEffect(() => {
    const left = drawer.read();
    if (left) keeper.edit(recovered(left, agenda));
  }, [keeper, drawer, agenda]);
  useEffect(() => {
    drawer.keep(keeper.unsaved());
  }, [kept, keeper, drawer]);
  useEffect(() => {
    if (kept.saving !== 'waiting') return undefined;
    const timer = setTimeout(() => void keeper.save(), pause);
    return () => clearTimeout(timer);
  }, [kept, keeper, pause]);
  useEffect(() => {
    const onFocus = (): void => void keeper.look();
    const onNetwork = (): void => void keeper.save();
    const onLeave = (event: BeforeUnloadEvent): void => {
      if (!keeper.isDirty()) return;
      void keeper.save();
      event.preventDefault(); // the browser asks whether to leave before it is saved
    };
    window.addEventListener('focus', onFocus);
    window.addEventListener('beforeunload', onLeave);
    window.addEventListener('online', onNetwork);
    return () => {
      window.removeEventListener('focus', onFocus);
      window.removeEventListener('beforeunload', onLeave);
      window.removeEventListener('online', onNetwork);
      drawer.keep(keeper.unsaved());
      void keeper.save().then(() => drawer.keep(keeper.unsaved())); // another room was opened
    };
  }, [keeper, drawer]);
  return { ...kept, edit: keeper.edit, save: keeper.save, hold: keeper.hold };
}

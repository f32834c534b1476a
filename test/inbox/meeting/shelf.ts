import { InboxError } from '../../../server/inbox/inboxError.ts';
import type { Meeting, MeetingInput } from '../../../utils/record/meeting.ts';
import { item, meeting } from '../../server/meeting/sample.ts';

const outdated = () =>
  new InboxError('inbox-refused', { type: '', title: 'Changed', status: 409, code: 'changed-meanwhile' });
export const HELD = { at: '2026-05-14T09:15:00.000Z', by: 'Paul' };

/** An endpoint that keeps one meeting by its version, as the real one does. */
export function shelf(start: Partial<Meeting> = {}) {
  let now = meeting({ agenda: [item()], version: 0, ...start });
  const there = {
    get now() {
      return now;
    },
    writes: 0,
    /** Runs once, before the next write is looked at. */
    before: (): void => undefined,
    /** Runs once, after the next write was kept and before it is answered. */
    after: (): void => undefined,
    put(change: Partial<Meeting>): void {
      now = { ...now, ...change, version: now.version + 1 };
    },
    meeting: async () => now,
    async writeMeeting(_number: number, { version, order = now.order, ...written }: MeetingInput) {
      there.writes += 1;
      once('before');
      if (version !== now.version || now.held) throw outdated();
      there.put({ ...written, order });
      once('after');
      return now;
    },
    async holdMeeting(_number: number, version: number) {
      once('before');
      if (version !== now.version || now.held) throw outdated();
      there.put({ held: { ...HELD, by: 'Pia' } });
      return now;
    },
  };
  const once = (when: 'before' | 'after'): void => {
    const work = there[when];
    there[when] = () => undefined;
    work();
  };
  return there;
}

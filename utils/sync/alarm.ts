import { browser } from 'wxt/browser';

export const ALARM = 'drain';

/**
 * The worker's way to wake up and try again. Called at every start: browsers forget alarms, and creating one anew
 * each time would put it off for ever (T21). One minute: packed extensions get no less than half of one.
 */
export async function ensureAlarm(): Promise<void> {
  if (!(await browser.alarms.get(ALARM))) await browser.alarms.create(ALARM, { periodInMinutes: 1 });
}

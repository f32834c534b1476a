import type { Browser, Target } from 'puppeteer-core';
import { until } from './until.ts';

/**
 * Ends a service worker as the browser does when it has had nothing to do; resolves once that run of it is over, though
 * an open page may have woken another by then.
 */
export async function endChromiumWorker(puppet: Browser, target: Target): Promise<void> {
  const browser = await puppet.target().createCDPSession();
  const targets = async () => (await browser.send('Target.getTargets')).targetInfos;
  const isIt = ({ type, url }: { type: string; url: string }) => type === 'service_worker' && url === target.url();
  const id = (await targets()).find(isIt)?.targetId;
  // A target that is watched outlives its worker, and the next worker takes it over: puppeteer's own way of closing
  // leaves off watching after the end, which is too late where a page wakes another at once.
  await (await target.worker())?.client.detach();
  if (id) await browser.send('Target.closeTarget', { targetId: id });
  await until('the worker to be gone', async () => {
    const known = puppet.targets().includes(target);
    return !known && !(await targets()).some(({ targetId }) => targetId === id);
  });
  await browser.detach();
}

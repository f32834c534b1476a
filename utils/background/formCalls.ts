import { captureActiveTab } from '../form/captureTab.ts';
import type { Handlers } from '../messages/router.ts';
import { createReport } from '../outbox/create.ts';
import { getReport } from '../outbox/get.ts';
import { draftOf, manualCapture } from '../record/draft.ts';
import { newId } from '../record/id.ts';
import { madeForOf } from '../settings.ts';
import type { Parts } from './parts.ts';

type FormCalls = Pick<Handlers, 'capture.activeTab' | 'report.new' | 'form.claim' | 'form.shown' | 'report.get'>;

/** What the forms ask for. */
export function formCalls(parts: Parts): FormCalls {
  const { outbox, pending, acks, now, version } = parts;
  const get = async (id: string) => {
    await pending.settled(id);
    return await getReport(outbox, id);
  };
  return {
    'capture.activeTab': async () => ({ id: (await captureActiveTab(parts, parts.inject)).id }),
    'report.new': async () => {
      const draft = draftOf(manualCapture(newId(), now()), now(), version);
      const row = await createReport(outbox, draft, madeForOf(await parts.membership()), now());
      parts.changed();
      return row;
    },
    'form.claim': async ({ windowId }) => {
      const id = windowId === null ? null : await pending.claim(windowId);
      if (id === null) return null;
      // The panel is there and asks: it need not wait for the words to count as an answer.
      acks.ack(id);
      return await get(id);
    },
    'form.shown': async ({ id }) => {
      acks.ack(id);
      parts.looked();
      return {};
    },
    'report.get': ({ id }) => get(id),
  };
}

import * as z from 'zod/mini';
import { InputsInput, type KeptInputs } from '../../../utils/record/ranking.ts';
import { saysSomething } from '../../../utils/record/says.ts';

/** What stands in the form. `why`: of an effort that is another one now; empty keeps the reason that holds. */
export interface InputsDraft {
  effort: string;
  why: string;
  percent: string;
  reason: string;
}

export const draftOf = (inputs: KeptInputs | null): InputsDraft => ({
  effort: inputs?.effort ?? '',
  why: '',
  percent: inputs?.confidence ? String(inputs.confidence.percent) : '',
  reason: inputs?.confidence?.reason ?? '',
});

/** Whether this draft takes an estimate that holds away or makes another one of it, so that a reason is asked for. */
export const isReestimated = ({ effort }: InputsDraft, held: KeptInputs | null): boolean =>
  Boolean(held?.effort) && Number(effort.trim()) !== Number(held?.effort);

const NEEDED = 'Say in a sentence why it is another one now.';

/** The draft as it is sent, on what was read; the issues name its fields. */
export function parsedDraft(draft: InputsDraft, held: KeptInputs | null) {
  const { effort, why, percent, reason } = draft;
  const confidence = percent.trim() || reason.trim() ? { percent: Number(percent.trim() || 'x'), reason } : null;
  const sent = { effort: effort.trim() || null, confidence, effortReason: why, basedOn: held?.number ?? null };
  const isExplained = saysSomething(why) || !isReestimated(draft, held);
  return z.safeParse(InputsInput.check(z.refine(() => isExplained, { error: NEEDED, path: ['effortReason'] })), sent);
}

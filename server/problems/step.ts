import * as z from 'zod/mini';

const wording = z.nullable(z.string());
const place = z.nullable(z.string());

/**
 * One kind of change to rows, with what was there and what is there now, so that it can be turned round. `null`: a
 * report waits in Triage; a problem stands for itself; a problem's words are those of the report it was made from.
 * No step touches what a report says.
 */
export const Step = z.discriminatedUnion('set', [
  z.object({
    set: z.literal('exists'),
    problemId: z.string(),
    /** The report whose wording the problem follows. */
    reportId: z.string(),
    from: z.boolean(),
    to: z.boolean(),
  }),
  z.object({ set: z.literal('wording'), problemId: z.string(), from: wording, to: wording }),
  z.object({ set: z.literal('canonical'), ids: z.array(z.string()), from: place, to: place }),
  z.object({ set: z.literal('reports'), ids: z.array(z.string()), from: place, to: place }),
]);
export type Step = z.infer<typeof Step>;

export const Steps = z.array(Step);

/** Written twice, since only `exists` is about true and false. */
function turned(step: Step): Step {
  if (step.set === 'exists') return { ...step, from: step.to, to: step.from };
  return { ...step, from: step.to, to: step.from };
}

/** The steps that restore exactly what was there before these. */
export const inverse = (steps: readonly Step[]): Step[] => steps.map(turned).toReversed();

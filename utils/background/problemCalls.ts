import type { Handlers } from '../messages/router.ts';
import type { Parts } from './parts.ts';

/** What the form asks of the workspace's problems, as this browser was told of them. */
export const problemCalls = ({ problems }: Parts): Pick<Handlers, 'problem.near' | 'problem.named'> => ({
  'problem.near': async (written) => ({ problems: await problems.near(written) }),
  'problem.named': async ({ id }) => ({ problem: await problems.named(id) }),
});

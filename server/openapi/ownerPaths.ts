import { operation } from './operation.ts';
import { ID } from './parameters.ts';

/** Who looks after a problem. */
export const ownerPaths = {
  '/v1/problems/{id}/owner': {
    get: operation({
      id: 'problemOwner',
      summary: 'Who looks after a problem, who did, and to whom it can be given. Product managers and admins only.',
      reply: [200, 'Owner'],
      parameters: [ID],
      problems: ['not-found', 'forbidden'],
    }),
    put: operation({
      id: 'setProblemOwner',
      summary:
        'Takes a problem, gives it to a colleague or back; refused unless `seen` is its newest change. Product managers and admins only.',
      reply: [200, 'Owner'],
      body: 'OwnerInput',
      parameters: [ID],
      problems: ['not-found', 'forbidden', 'changed-meanwhile', 'merged-already'],
    }),
  },
};

import { operation } from './operation.ts';
import { ID } from './parameters.ts';

/** Who looks after a problem. */
export const ownerPaths = {
  '/v1/problems/{id}/owner': {
    get: operation({
      id: 'problemOwner',
      summary: 'Who looks after a problem. Product managers and admins only.',
      reply: [200, 'Owner'],
      parameters: [ID],
      problems: ['not-found', 'forbidden'],
    }),
    put: operation({
      id: 'takeProblem',
      summary: 'Takes a problem into one’s care, or gives it back. Product managers and admins only.',
      reply: [200, 'Owner'],
      body: 'OwnerInput',
      parameters: [ID],
      problems: ['not-found', 'forbidden'],
    }),
  },
};

import { operation } from './operation.ts';
import { ID, query } from './parameters.ts';

/** Calls with customers that sellers offer; `id` is the report that offers it. Sellers learn of seats with sync. */
export const callPaths = {
  '/v1/calls': {
    get: operation({
      id: 'calls',
      summary:
        'Calls to come in which a seller welcomes the product team, the next first. Product managers and admins only.',
      reply: [200, 'CallList'],
      parameters: [query('problem', 'Only calls about this problem.', { type: 'string', format: 'uuid' })],
      problems: ['forbidden', 'invalid'],
    }),
  },
  '/v1/calls/{id}/seat': {
    put: operation({
      id: 'takeSeat',
      summary: 'Takes a seat in a call, or keeps it after its time changed. Product managers and admins only.',
      reply: [200, 'OfferedCall'],
      parameters: [ID],
      problems: ['forbidden', 'not-found', 'call-gone', 'call-full', 'call-over'],
    }),
    delete: operation({
      id: 'giveSeatBack',
      summary: 'Gives a seat back. Product managers and admins only.',
      reply: [200, 'OfferedCall'],
      parameters: [ID],
      problems: ['forbidden', 'not-found'],
    }),
  },
  '/v1/calls/{id}/invite.ics': {
    get: operation({
      id: 'callInvitation',
      summary: 'The call for a calendar (RFC 5545), for whoever has a seat; a cancellation once it was taken back.',
      reply: [200, { type: 'string' }, 'text/calendar'],
      parameters: [ID],
      problems: ['forbidden', 'not-found', 'seat-first'],
    }),
  },
};

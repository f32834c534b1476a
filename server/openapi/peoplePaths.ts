import { operation } from './operation.ts';
import { ID } from './parameters.ts';

const ADMINS = 'Admins only.';

/** Addresses of people, rules and what colleagues may read of each other's customers. */
export const peoplePaths = {
  '/v1/session/end': {
    post: operation({
      id: 'signOut',
      summary: 'Ends the sign-in whose token came with the request, and unused entries of its member.',
      reply: [200, { type: 'object' }],
      problems: [],
    }),
  },
  '/v1/session/entry': {
    post: operation({
      id: 'enter',
      summary:
        'A code that signs the inbox page in as the caller, once, within two minutes: `/join#code.member.place`.',
      reply: [201, 'Entry'],
      problems: [],
    }),
  },
  '/v1/people': {
    get: operation({
      id: 'people',
      summary: `Members, the browsers they are signed in with, and open invites. ${ADMINS}`,
      reply: [200, 'People'],
      problems: ['forbidden'],
    }),
  },
  '/v1/people/invites': {
    post: operation({
      id: 'invite',
      summary: `Makes an invite link, which is told this once. ${ADMINS}`,
      reply: [201, 'InviteReply'],
      body: 'InviteInput',
      problems: ['forbidden', 'other-role'],
    }),
  },
  '/v1/people/invites/{id}/cancel': {
    post: operation({
      id: 'cancelInvite',
      summary: `Makes an unused invite useless. ${ADMINS}`,
      reply: [200, 'People'],
      parameters: [{ ...ID, schema: { type: 'string' } }],
      problems: ['not-found', 'forbidden'],
    }),
  },
  '/v1/people/{id}': {
    put: operation({
      id: 'changeRole',
      summary: `Gives a member another role. ${ADMINS}`,
      reply: [200, 'People'],
      body: 'RoleInput',
      parameters: [ID],
      problems: ['not-found', 'forbidden', 'last-admin'],
    }),
  },
  '/v1/people/{id}/sign-out': {
    post: operation({
      id: 'signMemberOut',
      summary: `Signs a member out of every browser: unused invites to their address end, they own no problem and have no seat in calls to come. ${ADMINS}`,
      reply: [200, 'People'],
      parameters: [ID],
      problems: ['not-found', 'forbidden'],
    }),
  },
  '/v1/people/devices/{id}/sign-out': {
    post: operation({
      id: 'signDeviceOut',
      summary: `Signs one browser out; the last one of a member as all of them. ${ADMINS}`,
      reply: [200, 'People'],
      parameters: [ID],
      problems: ['not-found', 'forbidden'],
    }),
  },
  '/v1/rules': {
    get: operation({
      id: 'rules',
      summary: 'What an admin decided for everybody.',
      reply: [200, 'WorkspaceRules'],
      problems: [],
    }),
    put: operation({
      id: 'changeRules',
      summary: `Replaces the workspace's rules. ${ADMINS}`,
      reply: [200, 'WorkspaceRules'],
      body: 'RulesInput',
      problems: ['forbidden'],
    }),
  },
  '/v1/export': {
    get: operation({
      id: 'exportWorkspace',
      summary: `Everything of the workspace but its secrets, one JSON text a line, of one moment. ${ADMINS}`,
      reply: [200, { type: 'string' }, 'application/x-ndjson'],
      problems: ['forbidden'],
    }),
  },
  '/v1/workspace/delete': {
    post: operation({
      id: 'deleteWorkspace',
      summary: `Deletes the workspace with everything in it, for good, when its name is given. ${ADMINS}`,
      reply: [200, 'DeleteReply'],
      body: 'DeleteInput',
      problems: ['forbidden', 'name-differs'],
    }),
  },
  '/v1/problems/{id}/quotes': {
    get: operation({
      id: 'problemQuotes',
      summary: 'What customers said of a problem, as far as the workspace lets the reader see it.',
      reply: [200, 'SharedQuotes'],
      parameters: [ID],
      problems: ['not-found'],
    }),
  },
};

import { operation } from './operation.ts';
import { text } from './parameters.ts';

const NUMBER = {
  name: 'number',
  in: 'path',
  required: true,
  description: 'The meeting’s number; `next` where it is read is the one still to come.',
  schema: text,
};

/** The regular meetings of sales and product. For product managers and admins: agendas name reports of every seller. */
export const meetingPaths = {
  '/v1/meetings/{number}': {
    get: operation({
      id: 'meeting',
      summary:
        'A meeting with its agenda, made of what changed since the one before. Product managers and admins only.',
      reply: [200, 'Meeting'],
      parameters: [NUMBER],
      problems: ['forbidden', 'not-found'],
    }),
    put: operation({
      id: 'writeMeeting',
      summary: 'Notes, items left out and items added, on the version that was read. Product managers and admins only.',
      reply: [200, 'Meeting'],
      body: 'MeetingInput',
      parameters: [NUMBER],
      problems: ['forbidden', 'not-found', 'changed-meanwhile'],
    }),
  },
  '/v1/meetings/{number}/held': {
    post: operation({
      id: 'holdMeeting',
      summary: 'Closes the meeting; the next one begins at this moment. Product managers and admins only.',
      reply: [200, 'Meeting'],
      body: 'HeldInput',
      parameters: [NUMBER],
      problems: ['forbidden', 'not-found', 'changed-meanwhile'],
    }),
  },
  '/v1/meetings/{number}/agenda.md': {
    get: operation({
      id: 'meetingMarkdown',
      summary: 'The agenda and its notes as Markdown. Product managers and admins only.',
      reply: [200, { type: 'string' }, 'text/markdown'],
      parameters: [NUMBER],
      problems: ['forbidden', 'not-found'],
    }),
  },
};

import { operation } from './operation.ts';
import { ID } from './parameters.ts';

/** The addresses of introductions. All are for product managers and admins; sellers get their asks with sync. */
export const introductionPaths = {
  '/v1/introductions': {
    get: operation({
      id: 'introductions',
      summary: 'Requests for customers to talk to, newest first, with how many said yes and nothing of who did not.',
      reply: [200, 'IntroductionList'],
      problems: ['forbidden'],
    }),
    post: operation({
      id: 'addIntroduction',
      summary: 'Opens a request. Nobody is asked by it yet.',
      reply: [201, 'IntroductionDetail'],
      body: 'IntroductionInput',
      problems: ['forbidden', 'not-found', 'introduction-conflict'],
    }),
  },
  '/v1/introductions/{id}': {
    get: operation({
      id: 'introduction',
      summary: 'One request with who agreed. Who was asked and how many said no is told to whoever asked, alone.',
      reply: [200, 'IntroductionDetail'],
      parameters: [ID],
      problems: ['forbidden', 'not-found'],
    }),
  },
  '/v1/introductions/{id}/proposals': {
    get: operation({
      id: 'proposals',
      summary: 'Who could be asked for, the best first, with the reasons in words.',
      reply: [200, 'ProposalList'],
      parameters: [ID],
      problems: ['forbidden', 'not-found'],
    }),
  },
  '/v1/introductions/{id}/asks': {
    post: operation({
      id: 'sendAsks',
      summary: 'Asks the sellers of these people. Only for whoever asks for the request.',
      reply: [201, 'AsksReply'],
      body: 'AsksInput',
      parameters: [ID],
      problems: ['forbidden', 'not-found', 'introduction-closed', 'changed-meanwhile'],
    }),
  },
  '/v1/introductions/{id}/outcomes': {
    post: operation({
      id: 'noteOutcome',
      summary: 'Notes a call that was held, or thanks; the seller reads it. Only for whoever asks for the request.',
      reply: [201, 'IntroductionDetail'],
      body: 'OutcomeInput',
      parameters: [ID],
      problems: ['forbidden', 'not-found', 'not-after', 'step-conflict', 'changed-meanwhile'],
    }),
  },
  '/v1/introductions/{id}/take-over': {
    post: operation({
      id: 'takeOverIntroduction',
      summary:
        'Takes the request over from whoever asks for it (`from`, a member’s id): the caller asks and notes from now on. Refused when somebody else asks by now.',
      reply: [200, 'IntroductionDetail'],
      body: 'TakeOverInput',
      parameters: [ID],
      problems: ['forbidden', 'not-found', 'changed-meanwhile'],
    }),
  },
  '/v1/introductions/{id}/close': {
    post: operation({
      id: 'closeIntroduction',
      summary: 'Closes the request; what waits for an answer is withdrawn. Only for whoever asks for it, and admins.',
      reply: [200, 'IntroductionDetail'],
      parameters: [ID],
      problems: ['forbidden', 'not-found', 'changed-meanwhile'],
    }),
  },
  '/v1/problems/{id}/people': {
    get: operation({
      id: 'peopleBehind',
      summary: 'The sellers and customers behind a problem in one list, to invite to a review of its specification.',
      reply: [200, 'PeopleBehind'],
      parameters: [ID],
      problems: ['forbidden', 'not-found'],
    }),
  },
};

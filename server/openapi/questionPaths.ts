import { operation } from './operation.ts';
import { ID, page, query } from './parameters.ts';

const PM = 'Product managers and admins only.';

/** The addresses of questions to sellers; the sellers' side is the sync. */
export const questionPaths = {
  '/v1/questions': {
    get: operation({
      id: 'listQuestions',
      summary: `Questions of the workspace, last touched first. ${PM}`,
      reply: [200, 'QuestionPage'],
      parameters: [
        query('state', 'Open: neither answered nor withdrawn.', {
          type: 'string',
          enum: ['open', 'answered'],
          default: 'open',
        }),
        ...page(50, 200),
      ],
      problems: ['forbidden', 'invalid'],
    }),
  },
  '/v1/reports/{id}/questions': {
    get: operation({
      id: 'readQuestions',
      summary: `Whom questions about the report go to, and every question with its answers. ${PM}`,
      reply: [200, 'QuestionsReply'],
      parameters: [ID],
      problems: ['forbidden', 'not-found'],
    }),
    post: operation({
      id: 'ask',
      summary: `Asks whoever sent the report; the answer comes back by their sync. ${PM}`,
      reply: [201, 'QuestionsReply'],
      body: 'QuestionInput',
      parameters: [ID],
      problems: ['forbidden', 'not-found', 'seller-left', 'question-conflict'],
    }),
  },
  '/v1/questions/{id}/withdraw': {
    post: operation({
      id: 'withdrawQuestion',
      summary: `Takes a question back that nobody answered yet. ${PM}`,
      reply: [200, 'QuestionsReply'],
      parameters: [ID],
      problems: ['forbidden', 'not-found', 'answered-already'],
    }),
  },
};

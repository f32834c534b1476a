import { operation } from './operation.ts';
import { ID, query, text } from './parameters.ts';

/** What became of deals. */
export const outcomePaths = {
  '/v1/outcomes': {
    get: operation({
      id: 'outcomes',
      summary: 'What was said of deals, newest first, with who said it. Product managers and admins only.',
      reply: [200, 'OutcomeList'],
      parameters: [
        query('opportunity', 'Only of the deal with this CRM id.', { ...text, maxLength: 2_000 }),
        query('limit', 'At most so many.', { type: 'integer', minimum: 1, maximum: 200, default: 50 }),
      ],
      problems: ['forbidden', 'invalid'],
    }),
    post: operation({
      id: 'storeOutcomes',
      summary:
        'Won and lost deals by their CRM ids, and ended ones that are open again (`result`: `open`), up to 1,000; each is judged by itself. The last said of a deal holds, the same again changes nothing. What is sent with an `import` can be undone together. Product managers and admins only.',
      reply: [200, 'OutcomesReply'],
      body: 'OutcomesInput',
      problems: ['forbidden', 'undone-already'],
    }),
  },
  '/v1/outcomes/matches': {
    post: operation({
      id: 'outcomeMatches',
      summary:
        'Which of these deals, up to 1,000 by their CRM ids, reports name, which count as won or lost, and on which problems; nothing is kept. Product managers and admins only.',
      reply: [200, 'OutcomeMatches'],
      body: 'MatchesInput',
      problems: ['forbidden'],
    }),
  },
  '/v1/outcomes/imports': {
    get: operation({
      id: 'outcomeImports',
      summary: 'Imports of outcomes, newest first: who, when, and whether undone. Product managers and admins only.',
      reply: [200, 'OutcomeImportList'],
      parameters: [query('limit', 'At most so many.', { type: 'integer', minimum: 1, maximum: 200, default: 50 })],
      problems: ['forbidden', 'invalid'],
    }),
  },
  '/v1/outcomes/imports/{id}/undo': {
    post: operation({
      id: 'undoOutcomeImport',
      summary:
        'Lets hold again what would hold had the import never come; answers with the imports. Product managers and admins only.',
      reply: [200, 'OutcomeImportList'],
      parameters: [ID],
      problems: ['forbidden', 'not-found', 'undone-already'],
    }),
  },
  '/v1/outcomes/imports/{id}/redo': {
    post: operation({
      id: 'redoOutcomeImport',
      summary:
        'Brings an undone import back as a whole; what was said of its deals since holds on, and `newer` counts those. Product managers and admins only.',
      reply: [200, 'OutcomesRedone'],
      parameters: [ID],
      problems: ['forbidden', 'not-found', 'already-so'],
    }),
  },
  '/v1/me': {
    get: operation({
      id: 'me',
      summary:
        'What the caller reported, by month and by state, what it moved, and how long answers took. For nobody else.',
      reply: [200, 'Me'],
      problems: [],
    }),
  },
  '/v1/me/calibration': {
    get: operation({
      id: 'calibration',
      summary: "How the caller's own amounts and severities compare with what became of the deals. For nobody else.",
      reply: [200, 'Calibration'],
      problems: [],
    }),
  },
};

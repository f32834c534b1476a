import { Age, LoopListName } from '../../utils/record/loopHealth.ts';
import { operation } from './operation.ts';
import { query, text } from './parameters.ts';

const LIST = { name: 'list', in: 'path', required: true, schema: { ...text, enum: LoopListName.options } };

/** The addresses of loop health. */
export const loopPaths = {
  '/v1/loop-health': {
    get: operation({
      id: 'loopHealth',
      summary:
        'Reports nobody answered, decisions their sellers have not seen, deferrals past their date, problems without an owner, and the median days to an answer by ISO week in UTC. Product managers and admins only.',
      reply: [200, 'LoopHealth'],
      problems: ['forbidden'],
    }),
  },
  '/v1/loop-health/{list}': {
    get: operation({
      id: 'loopList',
      summary: 'What one number of loop health counts, oldest first. Product managers and admins only.',
      reply: [200, 'LoopPage'],
      parameters: [
        LIST,
        query('age', 'Only reports that have waited this long; for `unanswered`.', { ...text, enum: Age.options }),
        query('week', 'Only what was answered in this ISO week, in UTC, such as `2026-W48`; for `answered`.', text),
        query('after', 'The `next` of the page before.', { ...text, format: 'uuid' }),
        query('limit', 'Rows per page.', { type: 'integer', minimum: 1, maximum: 200, default: 50 }),
      ],
      problems: ['forbidden', 'not-found', 'invalid'],
    }),
  },
};

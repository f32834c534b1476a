import { operation } from './operation.ts';
import { query, text } from './parameters.ts';

/** The address of the weekly digest. */
export const digestPaths = {
  '/v1/digest': {
    get: operation({
      id: 'digest',
      summary:
        'What a week brought: of a seller’s own reports and problems, or of the whole workspace for product managers and admins. As JSON, Markdown or HTML, by `format` or `Accept`.',
      reply: [200, 'Digest'],
      texts: ['text/markdown', 'text/html'],
      parameters: [
        query('week', 'ISO week such as 2026-W48, in UTC; the last full one when left out.', text),
        query('format', 'Before `Accept`.', { ...text, enum: ['json', 'md', 'html'] }),
      ],
      problems: ['invalid'],
    }),
  },
};

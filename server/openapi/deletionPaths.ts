import { operation } from './operation.ts';

const ADMINS = 'Admins only.';

/** Addresses of what an admin deletes for good: a report, or everything of a customer. */
export const deletionPaths = {
  '/v1/deletions': {
    get: operation({
      id: 'deletions',
      summary: `What was deleted: who, when and how many, and no word of what. ${ADMINS}`,
      reply: [200, 'DeletionList'],
      problems: ['forbidden'],
    }),
    post: operation({
      id: 'deleteRecords',
      summary: `Deletes a report, or everything of a customer, for good. Sent again it is done once. ${ADMINS}`,
      reply: [201, 'Deletion'],
      body: 'DeletionInput',
      problems: ['forbidden', 'not-found', 'changed-meanwhile', 'not-sure'],
    }),
  },
  '/v1/deletions/preview': {
    post: operation({
      id: 'previewDeletion',
      summary: `How many records of each kind a deletion would take, and what has to be typed. ${ADMINS}`,
      reply: [200, 'DeletionPreview'],
      body: 'PreviewInput',
      problems: ['forbidden', 'not-found'],
    }),
  },
};

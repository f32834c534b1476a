import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** Every way the endpoint says no: status, and a sentence that holds for each case of it. */
export const PROBLEMS = {
  'bad-json': [400, 'The body is not JSON.'],
  'cut-off': [400, 'The body ended before its end.'],
  'bad-encoding': [400, 'The body is not what its Content-Encoding says.'],
  'version-unsupported': [400, 'This version of the sync protocol is not spoken here.'],
  'signed-out': [401, 'No valid sign-in came with this request.'],
  forbidden: [403, 'This sign-in is not allowed to do that.'],
  'invite-refused': [403, 'This invite was already used, has expired or is unknown.'],
  'not-found': [404, 'There is nothing here.'],
  'method-not-allowed': [405, 'This address does not take that method.'],
  'not-after': [409, 'This status cannot follow the one that holds now.'],
  'changed-meanwhile': [409, 'Somebody else changed this meanwhile; read it again and make your change on that.'],
  'already-so': [409, 'It stands like that already; nothing was changed.'],
  'merged-already': [409, 'This problem was merged into another one.'],
  'undone-already': [409, 'This was undone already.'],
  'touched-since': [409, 'Something later stands on this, so that it cannot be undone by itself.'],
  'decided-since': [409, 'A decision was stored on this problem, so that it cannot be unmade.'],
  'introduction-closed': [409, 'This request for customers is over.'],
  'too-large': [413, 'The request is larger than the endpoint takes.'],
  'media-type': [415, 'The endpoint takes application/json, plain or gzip.'],
  invalid: [422, 'Some fields break a rule.'],
  'schema-version-unknown': [422, 'This report was written in a newer format than this endpoint knows.'],
  'revision-conflict': [422, 'This revision of the report is there already, with other content.'],
  'decision-conflict': [422, 'Another decision has this id.'],
  'change-conflict': [422, 'Another change has this id.'],
  'introduction-conflict': [422, 'Another request for customers has this id.'],
  'step-conflict': [422, 'Another answer or note has this id.'],
  'id-refused': [422, 'This id cannot be used.'],
  'too-many-requests': [429, 'Too many requests; wait a moment.'],
  internal: [500, 'The endpoint had an error of its own.'],
  'store-unavailable': [503, 'The endpoint cannot reach its store.'],
} as const satisfies Record<string, readonly [status: ContentfulStatusCode, title: string]>;

export type ProblemCode = keyof typeof PROBLEMS;

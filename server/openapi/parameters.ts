export const text = { type: 'string' };

/** The id in an address. */
export const ID = { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } };

/** A parameter of a question. */
export const query = (name: string, description: string, schema: object) => ({
  name,
  in: 'query',
  description,
  schema,
});

/** Where a page begins and how long it is. */
export const page = (usual: number, max: number) => [
  query('before', 'The `next` of the page before.', text),
  query('limit', 'Rows per page.', { type: 'integer', minimum: 1, maximum: max, default: usual }),
];

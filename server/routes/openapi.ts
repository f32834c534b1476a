import { Hono } from 'hono';
import type { Endpoint } from '../http/context.ts';
import { openApiDocument } from '../openapi/document.ts';

/** The description of this interface, made once per process. */
export function openApi(publicUrl: string): Hono<Endpoint> {
  let document: ReturnType<typeof openApiDocument> | undefined;
  return new Hono<Endpoint>().get('/openapi.json', (c) => c.json((document ??= openApiDocument(publicUrl))));
}

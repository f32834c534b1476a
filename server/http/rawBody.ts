import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { EndpointContext } from './context.ts';
import { HttpProblem } from './problem.ts';

const gunzipped = promisify(gunzip);

async function received(body: ReadableStream<Uint8Array>, max: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of body) {
      size += part.byteLength;
      if (size > max) throw new HttpProblem('too-large');
      parts.push(part);
    }
  } catch (error) {
    throw error instanceof HttpProblem ? error : new HttpProblem('cut-off');
  }
  return Buffer.concat(parts);
}

/** `maxOutputLength` stops a decompression bomb while it unfolds, not after. */
async function unpacked(packed: Buffer, max: number): Promise<Buffer> {
  try {
    return await gunzipped(packed, { maxOutputLength: max });
  } catch (error) {
    const tooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw new HttpProblem(tooLarge ? 'too-large' : 'bad-encoding');
  }
}

/** The body as UTF-8 text, at most `max` bytes before and after decompression. Throws the 400, 413 or 415. */
export async function readText(c: EndpointContext, max: number): Promise<string> {
  const encoding = (c.req.header('content-encoding') ?? 'identity').toLowerCase();
  if (encoding !== 'identity' && encoding !== 'gzip') throw new HttpProblem('media-type');
  if (Number(c.req.header('content-length') ?? 0) > max) throw new HttpProblem('too-large');
  const stream = c.req.raw.body;
  const bytes = stream ? await received(stream, max) : Buffer.alloc(0);
  return (encoding === 'gzip' ? await unpacked(bytes, max) : bytes).toString('utf8');
}

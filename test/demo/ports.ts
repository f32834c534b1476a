import { listen, type Listening, type ListenOptions } from '../../server/listen.ts';

const TRIES = 20;

/** Listens on this port, or on the next one that is free. */
export async function listenFrom(first: number, options: ListenOptions): Promise<Listening> {
  for (let port = first; ; port += 1) {
    try {
      return await listen({ ...options, port });
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!taken || port - first >= TRIES) throw error;
    }
  }
}

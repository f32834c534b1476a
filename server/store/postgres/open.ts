import type { Store } from '../store.ts';
export async function openPostgres(_url: string): Promise<Store> {
  throw new Error('not yet');
}

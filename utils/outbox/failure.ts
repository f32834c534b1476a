import { HeardError } from '../record/failure.ts';

/**
 * What a person is told when the store fails. The quota shows as a `QuotaExceededError` on the transaction, after
 * its requests had succeeded (T18); everything else means that the store cannot be used now (T19).
 */
export function storageFailure(error: unknown): unknown {
  if (error instanceof HeardError) return error;
  if (isQuota(error)) return new HeardError('storage-full', { cause: error });
  return new HeardError('storage-unavailable', { cause: error });
}

/** Firefox wraps the quota into an AbortError's or UnknownError's cause at times; the name is what stays. */
function isQuota(error: unknown): boolean {
  if (!(error instanceof Error || error instanceof DOMException)) return false;
  return error.name === 'QuotaExceededError' || isQuota(error.cause);
}

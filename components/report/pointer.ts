import type { Failure } from '../../utils/record/failure.ts';

/** What has to be mended, field by field (RFC 6901 pointers, as the endpoint names them). */
export type FieldErrors = NonNullable<Failure['fields']>;

/** The sentence for one field, or for anything inside it; undefined when nothing was objected to. */
export function errorAt(errors: FieldErrors, pointer: string): string | undefined {
  return errors.find((error) => error.pointer === pointer || error.pointer.startsWith(pointer + '/'))?.detail;
}

/** The objections that stand once this field has been changed. */
export const without = (errors: FieldErrors, pointer: string): FieldErrors =>
  errors.filter((error) => error.pointer !== pointer && !error.pointer.startsWith(pointer + '/'));

import { v7 } from 'uuid';

/** A new UUIDv7 (RFC 9562). Rising within one process, so that the outbox keeps the order of the clicks. */
export const newId = (): string => v7();

import { moment } from '../../../components/list/time.ts';

/** What is said while an endpoint that has just started counts: of numbers as of an earlier time, or null for none at all. */
export const asOfWords = (asOf: string | null): string =>
  asOf === null
    ? 'The endpoint has just started. The line is being counted; this takes some seconds.'
    : `As of ${moment(asOf)}. What came since is being counted.`;

import { moment } from '../../../components/list/time.ts';

/** What is said of numbers that stand as of an earlier time. */
export const asOfWords = (asOf: string): string => `As of ${moment(asOf)}. What came since is being counted.`;

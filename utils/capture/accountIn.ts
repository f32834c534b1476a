import { guessAccount, withViewer, type Own } from '../account/guess.ts';
import { Reading, type Capture } from '../record/capture.ts';

/** The customer of a reading: the one that the page names, else the one that its mail must be with. */
export const accountOf = (read: Reading, own: Own): Capture['account'] =>
  read.account ?? guessAccount(read, withViewer(own, read.viewer));

/** What a page that shows a customer tells of them, with whom it names; parsed here, since a page had a hand in it. */
export function accountIn(
  reading: unknown,
  own: Own,
): Pick<Reading, 'account' | 'said' | 'message' | 'conversation'> | null {
  const parsed = Reading.safeParse(reading);
  if (!parsed.success) return null;
  const { said, message, conversation } = parsed.data;
  return { account: accountOf(parsed.data, own), said, message, conversation };
}

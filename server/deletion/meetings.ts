import type { DeletionPreview } from '../../utils/record/deletion.ts';
import type { Written } from '../../utils/record/meeting.ts';
import { plainName } from '../problems/accounts.ts';
import { foldedWords } from '../search/words.ts';
import type { KeptMeeting } from '../store/meetings.ts';

/** So that whole words are compared alone. */
const spaced = (words: string): string => ` ${words} `;

const textsOf = ({ notes, added }: Written): string[] => [...Object.values(notes), ...added.map(({ text }) => text)];

/** The meetings on which somebody wrote one of these names or domains. */
export function meetingsNaming(
  names: readonly string[],
  meetings: readonly Pick<KeptMeeting, 'number' | 'held' | 'written'>[],
): DeletionPreview['meetings'] {
  const sought = names.map(plainName).filter(Boolean).map(spaced);
  const isNaming = (text: string): boolean => {
    const words = spaced(foldedWords(text).join(' '));
    return sought.some((name) => words.includes(name));
  };
  return meetings
    .filter(({ written }) => textsOf(written).some(isNaming))
    .map(({ number, held }) => ({ number, held: held?.at ?? null }));
}

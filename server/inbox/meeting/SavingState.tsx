import { Notice } from '../../../components/base/Notice.tsx';
import { FailureNotice } from '../FailureNotice.tsx';
import type { Kept, Saving } from './keeper.ts';

const WORDS: Readonly<Record<Saving, string>> = {
  saved: 'Saved',
  waiting: 'Not saved yet',
  saving: 'Saving…',
  failed: 'Not saved',
};

/** Whether all that is written is on the endpoint. */
export const SavingState = ({ saving }: { saving: Saving }) => (
  <output class={`saving saving-${saving}`}>{WORDS[saving]}</output>
);

/** What kept it from being saved, and who else wrote on it. */
export function SavingNotice({ failure, joined, onRetry }: Pick<Kept, 'failure' | 'joined'> & { onRetry(): void }) {
  return (
    <>
      <FailureNotice failure={failure} onRetry={onRetry} />
      {joined && (
        <Notice tone="info" title="Somebody else wrote on this agenda while you did">
          Their words and yours are both on it. Where both of you changed the same line, theirs stands first and yours
          below it.
        </Notice>
      )}
    </>
  );
}

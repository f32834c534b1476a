import type { SaveState } from './saver.ts';

interface Props {
  state: SaveState;
  storable: boolean;
}

/**
 * Whether the newest text is safe (P1). Not a live region: it changes with every key, and what needs attention is
 * told by the notice beside it.
 */
export function SaveStatus({ state, storable }: Props) {
  return (
    <span class={`save save-${state.kind}`}>{storable ? words(state) : 'Not saved yet: see the marked field'}</span>
  );
}

function words({ kind }: SaveState): string {
  switch (kind) {
    case 'clean':
    case 'saved':
      return 'Saved in this browser';
    case 'saving':
      return 'Saving…';
    case 'failed':
      return 'Not saved';
  }
}

import { EmptyState } from '../../../components/base/EmptyState.tsx';
import { day } from '../../../components/list/time.ts';
import type { IntroductionSummary } from '../../../utils/record/introduction.ts';
import { CALLS, newRequestHash } from './introductionHash.ts';
import { LeftNote } from './LeftNote.tsx';
import { KINDS, progress } from './words.ts';

interface Props {
  introductions: readonly IntroductionSummary[];
  current: string | null;
  onOpen(id: string): void;
  busy: boolean;
  onTake(request: IntroductionSummary): void;
}

/** The requests of everybody, newest first, each with how far it is. */
export function IntroductionList({ introductions, current, onOpen, busy, onTake }: Props) {
  const begin = (
    <>
      <a href={newRequestHash(null)}>Ask for customers</a> <a href={CALLS}>Calls to join</a>
    </>
  );
  if (introductions.length === 0)
    return (
      <EmptyState title="Nobody asked for customers yet" action={begin}>
        Say whom you would like to talk to and about what; Heard proposes who agreed to it and asks their sellers.
      </EmptyState>
    );
  return (
    <>
      <p class="introductions-new">{begin}</p>
      <ul class="rows">
        {introductions.map((one) => (
          <li key={one.id} class={`row ${one.id === current ? 'row-open' : ''}`}>
            <button
              type="button"
              class="row-head"
              data-row={one.id}
              aria-current={one.id === current ? 'true' : undefined}
              onClick={() => onOpen(one.id)}
            >
              <span class="row-title" dir="auto">
                {KINDS[one.kind]}: {one.about}
              </span>
              <span class="row-facts">
                <span>{progress(one)}</span>
                <bdi class="row-seller">{one.askedBy.name}</bdi>
                <span class="row-age">until {day(one.until)}</span>
              </span>
            </button>
            <LeftNote request={one} busy={busy} onTake={() => onTake(one)} />
          </li>
        ))}
      </ul>
    </>
  );
}

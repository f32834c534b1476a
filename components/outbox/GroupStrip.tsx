import type { Summary } from '../../utils/messages/protocol.ts';
import { GROUP_NAMES, inGroup, SHOWN } from './groups.ts';

interface Props {
  summary: Summary;
  onJump(group: (typeof SHOWN)[number]): void;
}

const SHORT: Record<(typeof SHOWN)[number], string> = { ...GROUP_NAMES, withProduct: 'With product' };

/** What was taken back is with the product team again. */
function newIn(group: (typeof SHOWN)[number], { unseen, takenBack }: Summary): number {
  if (group === 'withProduct') return takenBack;
  return group === 'answered' ? unseen - takenBack : 0;
}

/** How many stand where, at a glance; each count leads to its group, so that a long one hides no other. */
export function GroupStrip({ summary, onJump }: Props) {
  return (
    <nav class="strip" aria-label="Groups">
      {SHOWN.map((group) => (
        <button
          key={group}
          type="button"
          class={`strip-item strip-${group}`}
          disabled={inGroup(summary, group) === 0}
          onClick={() => onJump(group)}
        >
          <span class="strip-count">
            {inGroup(summary, group)?.toLocaleString()}
            {newIn(group, summary) > 0 && <span class="row-new">{newIn(group, summary)} new</span>}
          </span>
          <span class="strip-name">{SHORT[group]}</span>
        </button>
      ))}
    </nav>
  );
}

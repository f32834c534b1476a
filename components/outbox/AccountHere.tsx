import { useState } from 'preact/hooks';
import { counted } from '../../utils/record/counted.ts';
import { SafeSentence } from '../decision/SafeSentence.tsx';
import { colleaguesBriefly } from './colleagueWords.ts';
import { ColleaguesHere } from './ColleaguesHere.tsx';
import { Row } from './Row.tsx';
import type { Actions } from './useActions.ts';
import type { Here } from './useAccountHere.ts';

interface Props {
  here: Here;
  now: number;
  actions: Actions;
  copy(text: string): Promise<void>;
}

function briefly({ total, decided, colleagues: { heard } }: Here): string {
  const answered = decided > 0 ? `, ${decided} answered` : '';
  if (!heard) return `${counted(total, 'report')}${answered}`;
  const own = total > 0 ? `${counted(total, 'report')} by you${answered}` : 'nothing by you';
  return `${own} · ${colleaguesBriefly(heard)}`;
}

/**
 * What I reported on the customer whose page is open, what was decided, and what I may tell them; then what colleagues
 * heard there.
 */
export function AccountHere({ here, now, actions, copy }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [openId, setOpenId] = useState<string | null>(null);
  const { account, rows, total } = here;
  return (
    <section class="here" aria-labelledby="here">
      <h2 id="here" class="here-name">
        <button
          type="button"
          class={here.colleagues.heard ? 'here-head here-head-two' : 'here-head'}
          aria-expanded={isOpen}
          aria-controls="here-rows"
          onClick={() => setOpen(!isOpen)}
        >
          <span class="here-on">{here.byTitle ? 'By the title' : 'On this page'}</span>{' '}
          <bdi>{account.name ?? account.domains[0]}</bdi> <span class="here-count">{briefly(here)}</span>
        </button>
      </h2>
      <div id="here-rows" hidden={!isOpen}>
        <ul class="rows">
          {rows.map((row) => (
            <Row
              key={row.id}
              scope="here-"
              row={row}
              open={row.id === openId}
              now={now}
              actions={actions}
              onToggle={(id) => setOpenId((open) => (open === id ? null : id))}
              lead={row.decision?.safeSentence && <SafeSentence words={row.decision.safeSentence} copy={copy} />}
            />
          ))}
        </ul>
        {total > rows.length && <p class="here-more">{total - rows.length} more: search for the name below.</p>}
        {isOpen && <ColleaguesHere colleagues={here.colleagues} actions={actions} copy={copy} />}
      </div>
    </section>
  );
}

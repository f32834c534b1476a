import '../../../components/list/rows.css';
import './ranking.css';
import { useCallback, useEffect, useRef } from 'preact/hooks';
import type { Session } from '../../../utils/record/inbox.ts';
import type { Api } from '../api.ts';
import { FailureNotice } from '../FailureNotice.tsx';
import { InboxHeader } from '../InboxHeader.tsx';
import { useInboxKeys } from '../useInboxKeys.ts';
import { asOfWords } from './asOfWords.ts';
import { LineList } from './LineList.tsx';
import { RankedPane } from './RankedPane.tsx';
import { RANKING, SETTINGS, useRankingPlace } from './rankingHash.ts';
import { SettingsPane } from './SettingsPane.tsx';
import { Terms } from './TermView.tsx';
import { useLine } from './useLine.ts';

interface Props {
  api: Api;
  session: Session;
  onSignOut(): void;
}

const NO_FIELD = { current: null };

/** The line with the bar drawn in it; beside it a problem with its numbers opened, or the settings. */
export function RankingRoom({ api, session, onSignOut }: Props) {
  const place = useRankingPlace() ?? { open: null };
  const { page, failure, loading, counting, more, moreAside, reload } = useLine(api);
  const rows = page ? [...page.problems, ...page.aside] : [];
  const list = useRef<HTMLElement>(null);
  const openId = place.open === 'problem' ? place.id : null;
  const open = useCallback(() => {
    location.hash = RANKING;
  }, []);
  const back = useInboxKeys({ list, field: NO_FIELD, openId: openId ?? place.open, open });
  useEffect(() => {
    document.title = 'Heard ranking';
  }, []);
  return (
    <div class={place.open ? 'inbox inbox-open' : 'inbox'}>
      <InboxHeader session={session} room="ranking" onSignOut={onSignOut} />
      <nav class="inbox-list" aria-label="The line" ref={list} aria-busy={loading}>
        <p class="line-hint">
          <a href={SETTINGS}>How we rank</a>
        </p>
        <FailureNotice failure={failure} onRetry={reload} />
        <output class="line-hint">{counting && asOfWords(page?.asOf ?? null)}</output>
        {page && <LineList page={page} current={openId} loading={loading} onMore={more} onMoreAside={moreAside} />}
      </nav>
      <main class="inbox-pane">
        {place.open === 'settings' && <SettingsPane api={api} onBack={back} onChanged={reload} />}
        {openId && (
          <RankedPane
            key={openId}
            id={openId}
            me={session.member.name}
            row={rows.find(({ problemId }) => problemId === openId) ?? null}
            counting={counting}
            api={api}
            onBack={back}
            onChanged={reload}
          />
        )}
        {place.open === null && page && (
          <section class="pane" aria-label="At stake in the line">
            <h2>At stake in the whole line</h2>
            <p>Each deal is counted once, however many problems and reports name it.</p>
            <Terms terms={[page.total, ...page.beside]} />
            <p class="inbox-hint">Choose a problem to open its numbers.</p>
          </section>
        )}
      </main>
    </div>
  );
}

import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { HeardError, type Failure } from '../../utils/record/failure.ts';
import { AnswersElsewhere } from '../asks/AnswersElsewhere.tsx';
import { useAskActions } from '../asks/useAskActions.ts';
import { useAsks } from '../asks/useAsks.ts';
import { useElsewhere } from '../asks/useElsewhere.ts';
import { Toast } from '../base/Toast.tsx';
import { moveByKey, searchByKey } from '../list/rowKeys.ts';
import { useNow } from '../list/useNow.ts';
import { AccountHere } from './AccountHere.tsx';
import type { Door, Surroundings } from './door.ts';
import { EmptyPopup } from './EmptyPopup.tsx';
import { GroupStrip } from './GroupStrip.tsx';
import { inGroup, SHOWN } from './groups.ts';
import { OutboxList, type View } from './OutboxList.tsx';
import { PopupFoot } from './PopupFoot.tsx';
import { PopupHeader } from './PopupHeader.tsx';
import { PopupNotices } from './PopupNotices.tsx';
import { SearchBar } from './SearchBar.tsx';
import { useAccountHere } from './useAccountHere.ts';
import { type Told, useActions } from './useActions.ts';
import { useChanges } from './useChanges.ts';
import { useSearch } from './useSearch.ts';
import { useSummary } from './useSummary.ts';
import { WaitingLine } from './WaitingLine.tsx';
import './accountHere.css';
import './popup.css';

interface Props {
  door: Door;
  around: Surroundings;
}

/** Everything I sent and what became of it. */
export function Popup({ door, around }: Props) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const [view, setView] = useState<View>('groups');
  const [openId, setOpenId] = useState<string | null>(null);
  const list = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);

  const fail = useCallback(
    (error: unknown) => setFailure(error instanceof HeardError ? error.failure : { code: 'internal' }),
    [],
  );
  const tell = useCallback((news: Omit<Told, 'at'>) => setTold({ ...news, at: performance.now() }), []);
  const version = useChanges(door.onChanged);
  const { summary, syncing, syncNow } = useSummary(door.call, version, fail);
  const actions = useActions(door, around, { fail, tell });
  const asks = useAsks(door.call, version, fail);
  const askActions = useAskActions(door.call, { fail, tell, openOptions: actions.openOptions });
  const elsewhere = useElsewhere(door.call, { count: summary?.elsewhere ?? 0, version }, fail);
  const search = useSearch();
  const here = useAccountHere(door.call, version, fail);
  const now = useNow(30_000);
  useKeys(list, field, search.set);

  const onToggle = useCallback((id: string) => setOpenId((open) => (open === id ? null : id)), []);
  const jump = (group: (typeof SHOWN)[number]): void => {
    search.set('');
    setView('groups');
    const heading = list.current?.querySelector<HTMLElement>(`#group-${group}`);
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView?.({ block: 'start' });
  };
  const board = { call: door.call, version, actions, openId, now, onToggle, fail };
  const empty = summary !== null && asks.length === 0 && SHOWN.every((group) => inGroup(summary, group) === 0);
  const bare = empty && summary.counts.discarded === 0;

  return (
    <div class={bare ? 'popup popup-bare' : 'popup'}>
      <PopupHeader summary={summary} actions={actions} />
      <PopupNotices failure={failure} summary={summary} actions={actions} empty={empty} />
      {summary && <WaitingLine summary={summary} syncing={syncing} onTryNow={() => void syncNow()} />}
      {summary && !empty && <GroupStrip summary={summary} onJump={jump} />}
      {!bare && <SearchBar field={field} search={search} view={view} summary={summary} onView={setView} />}
      <main class="popup-list" ref={list}>
        {view === 'groups' && !search.asked && <AnswersElsewhere answers={elsewhere} actions={actions} />}
        {here && view === 'groups' && !search.asked && (
          <AccountHere here={here} now={now} actions={actions} copy={around.copy} />
        )}
        {empty && view === 'groups' && !search.asked && (
          <EmptyPopup joined={summary.membership !== null} around={around} />
        )}
        <OutboxList
          list={list}
          view={view}
          search={search.asked}
          summary={summary}
          board={board}
          asks={{ items: asks, me: summary?.membership?.member.name ?? '', actions: askActions }}
        />
      </main>
      {summary?.membership && <PopupFoot actions={actions} isBare={bare} />}
      {told && <Toast key={told.at} text={told.text} undo={told.undo} onDone={() => setTold(null)} />}
    </div>
  );
}

/** j/k, arrows and `/` work wherever the keyboard is; Escape empties the search before it closes the popup. */
function useKeys(
  list: RefObject<HTMLElement | null>,
  field: RefObject<HTMLInputElement | null>,
  search: (typed: string) => void,
): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && event.target === field.current && field.current?.value) {
        event.preventDefault();
        search('');
      }
      searchByKey(event, field.current);
      moveByKey(event, list.current);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [list, field, search]);
}

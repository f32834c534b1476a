import { Button } from '../../../components/base/Button.tsx';
import { EmptyState } from '../../../components/base/EmptyState.tsx';
import type { RankingPage } from '../../../utils/record/ranking.ts';
import { BarLine } from './BarLine.tsx';
import { counted } from '../../../utils/record/counted.ts';
import { useDecides } from '../role.ts';
import { RankedRow } from './RankedRow.tsx';
import { SETTINGS } from './rankingHash.ts';

interface Props {
  page: RankingPage;
  current: string | null;
  loading: boolean;
  onMore(): void;
  onMoreAside(): void;
}

/** The line in its order, with the bar drawn in it, and what was set aside below. */
export function LineList({ page, current, loading, onMore, onMoreAside }: Props) {
  const decides = useDecides();
  const { problems, over, bar, aside, next, asideNext, asideCount } = page;
  const row = (one: RankingPage['problems'][number]) => (
    <RankedRow key={one.problemId} row={one} current={one.problemId === current} />
  );
  if (problems.length + aside.length === 0)
    return (
      <EmptyState title="Nothing is in the line yet">
        {decides
          ? 'A report becomes a problem when you decide on it or triage it; then it takes its place here.'
          : 'Once product managers have sorted a report, its problem takes its place here.'}
      </EmptyState>
    );
  const above = over ?? 0;
  return (
    <>
      {over === null && <NoBar theme={bar.theme} />}
      <ol class="rows">
        {problems.slice(0, above).map(row)}
        {over !== null && above <= problems.length && <BarLine bar={bar} />}
        {problems.slice(above).map(row)}
      </ol>
      {next && (
        <Button onClick={onMore} disabled={loading}>
          Show more
        </Button>
      )}
      {aside.length > 0 && (
        <section class="aside" aria-labelledby="aside">
          <h2 id="aside">Set aside</h2>
          <p>
            {counted(asideCount, 'problem')} with a no or a not now: no capacity is taken; in brackets the place it
            would have.
          </p>
          <ul class="rows">{aside.map(row)}</ul>
          {asideNext && (
            <Button onClick={onMoreAside} disabled={loading} label="Show more of what was set aside">
              Show more
            </Button>
          )}
        </section>
      )}
    </>
  );
}

/** Without a threshold and a capacity nothing stands above or below; what the team is about is told all the same. */
function NoBar({ theme }: { theme: string }) {
  const decides = useDecides();
  return (
    <div class="line-hint">
      {theme.trim() && <p dir="auto">{theme}</p>}
      <p>No bar is drawn yet. {decides && <a href={SETTINGS}>Say what the team takes on now</a>}</p>
    </div>
  );
}

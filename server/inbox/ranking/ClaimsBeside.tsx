import type { Term } from '../../../utils/record/ranking.ts';
import { shown } from './numbers.ts';

/** The ended deals of a problem whose outcome came back, with what was claimed of each. */
function endedDeals(beside: readonly Term[]) {
  const ended = beside.filter(({ key }) => key === 'won' || key === 'lost');
  return ended.flatMap(({ key, terms }) =>
    terms.flatMap((deal) => {
      const part = (name: string): Term | null => deal.terms.find((term) => term.key === name) ?? null;
      const [claimed, final] = [part('claimed'), part('final')];
      return claimed || final ? [{ result: key, deal, claimed, final }] : [];
    }),
  );
}

/** What sellers said of deals, beside what the CRM says became of them. */
export function ClaimsBeside({ beside }: { beside: readonly Term[] }) {
  const deals = endedDeals(beside);
  if (deals.length === 0) return null;
  return (
    <section aria-label="Claims beside outcomes">
      <h3>Claims beside outcomes</h3>
      <ul class="claims">
        {deals.map(({ result, deal, claimed, final }) => (
          <li key={`${result} ${deal.subject} ${deal.reports.join(' ')} ${final?.formula}`}>
            <bdi>{deal.subject ?? 'A deal'}</bdi>: {claimed ? `claimed ${shown(claimed)}` : 'no amount claimed'},{' '}
            {final ? final.formula : `closed ${result}, no final amount given`}.
          </li>
        ))}
      </ul>
    </section>
  );
}

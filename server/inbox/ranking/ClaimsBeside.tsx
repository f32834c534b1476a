import type { Term } from '../../../utils/record/ranking.ts';
import { shown } from './numbers.ts';

/** The deals of a problem whose outcome came back, with what was claimed of each; also where amounts cannot be added. */
function endedDeals(beside: readonly Term[]) {
  return beside.flatMap(({ key, terms }) =>
    terms.flatMap((deal) => {
      const part = (name: string): Term | null => deal.terms.find((term) => term.key === name) ?? null;
      const [claimed, final] = [part('claimed'), part('final')];
      const ended = key === 'won' || key === 'lost' ? `closed ${key}` : 'ended';
      return claimed || final ? [{ ended, deal, claimed, final }] : [];
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
        {deals.map(({ ended, deal, claimed, final }) => (
          <li key={`${ended} ${deal.subject} ${deal.reports.join(' ')} ${final?.formula}`}>
            <bdi>{deal.subject ?? 'A deal'}</bdi>: {claimed ? `claimed ${shown(claimed)}` : 'no amount claimed'},{' '}
            {final ? final.formula : `${ended}, no final amount given`}.
          </li>
        ))}
      </ul>
    </section>
  );
}

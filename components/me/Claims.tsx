import type { Calibration } from '../../utils/record/calibration.ts';
import type { Me } from '../../utils/record/me.ts';
import { Disclosure } from '../base/Disclosure.tsx';
import { money } from '../list/money.ts';
import { severityWords } from '../list/severity.ts';
import { day } from '../list/time.ts';
import { counted } from '../../utils/record/counted.ts';
import { lostWords, ratioWords, tooFewWords } from './words.ts';

/** How my severity and amounts compare with what became of the deals; nobody else is shown it. */
export function Claims({ me: { claims } }: { me: Me }) {
  return (
    <section class="me-card" aria-labelledby="claims">
      <h2 id="claims">What you said, and what became of it</h2>
      <p class="me-soft">
        For you alone. The ranking shows single deals to all; how one person’s words compare is shown to nobody else.
      </p>
      {claims === null && <p>It is being counted; open this page again in some seconds.</p>}
      {claims &&
        (claims.compared ? <Compared compared={claims.compared} needed={claims.needed} /> : <TooFew claims={claims} />)}
    </section>
  );
}

function TooFew({ claims }: { claims: NonNullable<Me['claims']> }) {
  return (
    <>
      <p>{tooFewWords(claims)}</p>
      <p class="me-soft">
        A deal is known by its CRM id. Reports captured on its CRM record carry it; your product managers or admin bring
        in the outcomes.
      </p>
    </>
  );
}

function Compared({ compared, needed }: { compared: Calibration; needed: number }) {
  const { won, lost, severities, deals } = compared;
  return (
    <>
      <p>
        Of the {counted(won + lost, 'deal')} you reported that ended, {won} {won === 1 ? 'was' : 'were'} won and {lost}{' '}
        lost. Deals end for many reasons; take this as a hint for your next estimate.
      </p>
      <h3>Amounts</h3>
      <Amounts compared={compared} needed={needed} />
      <h3>Severity</h3>
      <table class="me-table">
        <caption>Ended deals by the worst that your reports on them say</caption>
        <thead>
          <tr>
            <th scope="col">You said</th>
            <th scope="col">Won</th>
            <th scope="col">Lost</th>
          </tr>
        </thead>
        <tbody>
          {severities.map((row) => (
            <tr key={row.severity}>
              <th scope="row">{severityWords(row.severity) ?? 'Nothing about it'}</th>
              <td>{row.won}</td>
              <td>{row.lost}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Disclosure summary={`The last ${counted(deals.length, 'deal')}`}>
        <Deals deals={deals} />
      </Disclosure>
    </>
  );
}

/** How close the amounts came where deals were won, and apart from that how much was claimed of lost ones. */
function Amounts({ compared, needed }: { compared: Calibration; needed: number }) {
  const { amounts, claimed } = compared;
  // What an older endpoint counts, or counted, holds a lost deal's last amount against the claim.
  if (!claimed)
    return <p>Your endpoint still counts lost deals by their last amount, so that amounts are not compared here.</p>;
  return (
    <>
      <p>{ratioWords(compared, needed)}</p>
      {amounts.length > 0 && (
        <table class="me-table">
          <caption>Won deals with both amounts in one currency</caption>
          <thead>
            <tr>
              <th scope="col">Currency</th>
              <th scope="col">Won deals</th>
              <th scope="col">You said</th>
              <th scope="col">They ended at</th>
            </tr>
          </thead>
          <tbody>
            {amounts.map(({ currencyIsoCode, deals: count, claimed: said, final }) => (
              <tr key={currencyIsoCode}>
                <th scope="row">{currencyIsoCode}</th>
                <td>{count}</td>
                <td>{money(said, currencyIsoCode)}</td>
                <td>{money(final, currencyIsoCode)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {claimed.map((one) => (
        <p key={one.currencyIsoCode}>{lostWords(one)}</p>
      ))}
    </>
  );
}

const amountOf = (one: Calibration['deals'][number]['final']): string =>
  money(one?.amount ?? null, one?.currencyIsoCode ?? null) ?? 'not known';

/** Of a lost deal nothing was paid: its last amount is no answer to what was claimed. */
const lastWords = (final: Calibration['deals'][number]['final']): string =>
  final ? `Nothing was paid; last it was put at ${amountOf(final)}.` : 'Nothing was paid.';

function Deals({ deals }: Pick<Calibration, 'deals'>) {
  return (
    <ul class="me-deals">
      {deals.map(({ name, result, closedAt, claimed, final, reports }) => (
        <li key={reports.join(' ')}>
          <bdi>{name ?? 'A deal without a name'}</bdi>: {result} on {day(closedAt)}. You said: {amountOf(claimed)}.{' '}
          {result === 'won' ? `In the end: ${amountOf(final)}.` : lastWords(final)}
        </li>
      ))}
    </ul>
  );
}

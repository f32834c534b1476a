import type { Me } from '../../utils/record/me.ts';
import { counted } from '../../utils/record/counted.ts';
import { allOf, monthName, STATES } from './words.ts';

/** What I sent, by state and by month. */
export function Reported({ me: { reported, months } }: { me: Me }) {
  const inYear = months.reduce((sum, month) => sum + allOf(month), 0);
  const older = allOf(reported) - inYear;
  return (
    <section class="me-card" aria-labelledby="reported">
      <h2 id="reported">What you reported</h2>
      <dl class="me-states">
        {STATES.map(({ state, name }) => (
          <div key={state}>
            <dt>{name}</dt>
            <dd>{reported[state]}</dd>
          </div>
        ))}
      </dl>
      {months.length > 0 && (
        <table class="me-table">
          <caption>By the month in which they arrived, and where they stand now</caption>
          <thead>
            <tr>
              <th scope="col">Month</th>
              {STATES.map(({ state, name }) => (
                <th key={state} scope="col">
                  {name}
                </th>
              ))}
              <th scope="col">All</th>
            </tr>
          </thead>
          <tbody>
            {months.map((month) => (
              <tr key={month.month}>
                <th scope="row">{monthName(month.month)}</th>
                {STATES.map(({ state }) => (
                  <td key={state} class={month[state] === 0 ? 'me-none' : undefined}>
                    {month[state]}
                  </td>
                ))}
                <td>{allOf(month)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {older > 0 && <p class="me-soft">{counted(older, 'report')} arrived more than a year ago.</p>}
    </section>
  );
}

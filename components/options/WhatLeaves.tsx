/** What leaves this browser, in plain words (P6, P8). */
export function WhatLeaves({ endpoint }: { endpoint: string | null }) {
  return (
    <section class="card" aria-labelledby="leaves">
      <h2 id="leaves">What leaves this browser</h2>
      <ul class="plain">
        <li>
          The reports and answers you send. The form shows the exact text under <em>What will be sent</em>, and every
          word in it can be redacted first.
        </li>
        <li>
          They go to{' '}
          {endpoint ? (
            <>
              <bdi>{endpoint}</bdi> only
            </>
          ) : (
            'your workspace’s endpoint only, once you have joined one'
          )}
          . There are no statistics, no tracking and no third party.
        </li>
        <li>
          Heard reads a page only at the moment you capture, or open its popup over it, and only that tab. Of what the
          popup reads, nothing is sent: where the customer is one that your workspace knows already, your endpoint is
          asked, by the name it gave itself, what colleagues heard there.
        </li>
        <li>Drafts, and reports you discard, stay in this browser.</li>
      </ul>
    </section>
  );
}

import type { ComponentChildren } from 'preact';
import { money } from '../../components/list/money.ts';
import { severityWords } from '../../components/list/severity.ts';
import { day } from '../../components/list/time.ts';
import type { Origin } from '../../utils/record/primitives.ts';
import type { Contact, Report } from '../../utils/record/report.ts';
import { NOT_EDITED } from '../../components/list/drafted.ts';
import { ReportField } from './ReportField.tsx';

/** The report below its quotes, in the order that problems are thought about: the problem first, the feature last. */
export function ReportFacts({ report }: { report: Report }) {
  const { problem, impact, contacts, requestedFeature } = report;
  const willing = contacts.filter((contact) => contact.willingToTalk);
  return (
    <dl class="facts">
      <ReportField name="Problem" value={problem.statement} note={problem.drafted ? NOT_EDITED : null} strong />
      <ReportField name="What they want to reach" value={problem.desiredOutcome} />
      <ReportField name="What happens to them" value={severityWords(impact.severity)} />
      <ReportField name="What it costs them" value={impact.cost} />
      <ReportField name="What they do today" value={problem.currentWorkaround} />
      <OpportunityFacts report={report} />
      {willing.length > 0 && (
        <Fact name="Would talk to us">
          <ul class="contacts">
            {willing.map((contact) => (
              <li key={`${contact.email} ${contact.name}`}>{contactLine(contact)}</li>
            ))}
          </ul>
        </Fact>
      )}
      <ReportField name="What they asked for" value={requestedFeature} />
    </dl>
  );
}

function OpportunityFacts({ report: { account, opportunity } }: { report: Report }) {
  const from = (field: string): Origin => opportunity?.origins[field] ?? opportunity?.source ?? 'typed';
  const amount = money(opportunity?.amount ?? null, opportunity?.currencyIsoCode ?? null);
  const closes = opportunity?.closeDate ? day(opportunity.closeDate) : null;
  const probability = opportunity?.probability ?? null;
  return (
    <>
      <ReportField name="Account" value={account?.name ?? null} origin={account?.origins.name ?? 'typed'} />
      <ReportField name="Opportunity" value={opportunity?.name ?? null} origin={from('name')} />
      <ReportField name="Amount" value={amount} origin={from('amount')} />
      <ReportField name="Stage" value={opportunity?.stageName ?? null} origin={from('stageName')} />
      <ReportField name="Closes" value={closes} origin={from('closeDate')} />
      <ReportField
        name="Probability"
        value={probability === null ? null : `${probability} %`}
        origin={from('probability')}
      />
    </>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div class="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function contactLine({ name, email, role, willingToTalk }: Contact) {
  const about = willingToTalk?.topics.join(', ');
  const limit = willingToTalk?.until ? `, until ${day(willingToTalk.until)}` : '';
  return (
    <>
      <bdi>{[name, role, email].filter(Boolean).join(' · ')}</bdi>
      <span class="contact-about">
        {about ? `about ${about}` : 'about anything'}
        {limit}
      </span>
    </>
  );
}

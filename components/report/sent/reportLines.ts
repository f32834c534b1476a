import type { Contact, DraftReport, Opportunity } from '../../../utils/record/report.ts';
import { alsoSent } from './alsoSent.ts';
import { placeLines, quoteLines } from './captureLines.ts';
import { joined, line, type Line } from './line.ts';

const SEVERITY = { blocked: 'They cannot do the job', slowed: 'It slows the job', annoyed: 'It annoys' };

/**
 * All the words of a report under plain labels, in the order in which somebody checks them: what was said, what is made of
 * it, for whom, from where. Whatever has no label of its own stands under "Also", so that nothing is left out.
 */
export function reportLines(report: DraftReport, addedTo: string | null = null): Line[] {
  const { problem, impact, account } = report;
  const lines = [
    ...report.capture.flatMap(quoteLines),
    line('Problem', problem.statement),
    line('Added to the problem', problem.sameAs && (addedTo ?? problem.sameAs)),
    line('What it costs', impact.severity && SEVERITY[impact.severity], impact.cost),
    line('What they do today', problem.currentWorkaround),
    line('What they want to reach', problem.desiredOutcome),
    line('What they asked for', report.requestedFeature),
    line('Customer', account?.name, account?.domains.join(', ')),
    line('Opportunity', report.opportunity && dealLine(report.opportunity)),
    line('People to talk to', ...report.contacts.map(contactLine)),
    line('Next call, product is welcome', report.nextCall && callLine(report.nextCall)),
    ...report.capture.flatMap(placeLines),
  ].filter((one) => one !== null);
  const also = line('Also', ...alsoSent(report, lines));
  return also ? [...lines, also] : lines;
}

const dealLine = (deal: Opportunity): string =>
  joined(
    [
      deal.name,
      joined([deal.amount, deal.currencyIsoCode], ' '),
      deal.stageName,
      deal.closeDate && `closes ${deal.closeDate}`,
      deal.probability !== null && `${deal.probability} %`,
      deal.opportunityType,
    ].map((value) => value || null),
  );

/** The time as the seller typed it: `2026-05-20 10:00 +02:00, 30 minutes`. */
const callLine = ({ startsAt, minutes }: NonNullable<DraftReport['nextCall']>): string =>
  `${startsAt.slice(0, 10)} ${startsAt.slice(11, 16)} ${startsAt.slice(19)}, ${minutes} minutes`;

function contactLine({ name, email, role, willingToTalk: talk }: Contact): string {
  const agreed = talk && joined(['agreed to talk', joined(talk.topics), talk.askedBy, talk.until]);
  return joined([name, role, email, agreed]);
}

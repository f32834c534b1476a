import { counted } from '../../utils/record/counted.ts';
import { LINE_MAX } from '../../utils/record/limits.ts';
import type { Candidate } from './candidates.ts';

function agreement({ willing, contact, endedOn }: Candidate): string {
  const topics = [...new Set(willing.flatMap((one) => one.topics))];
  const [newest] = willing;
  if (newest) {
    const about = topics.length > 0 ? ` about ${topics.join(', ')}` : '';
    return `agreed to talk${about}${newest.until ? `, until ${newest.until}` : ''}`;
  }
  if (endedOn) return `had agreed to talk until ${endedOn}`;
  return contact ? 'named in a report, not asked yet whether they would talk' : 'nobody there is named yet';
}

/** Why somebody is proposed, in words, the strongest reason first; `shared`: what they share with what is looked for. */
export function reasonsFor(candidate: Candidate, shared: readonly string[]): string[] {
  const { told, account, onProblem } = candidate;
  const on = account?.name ? ` on ${account.name}` : '';
  const reasons = [
    ...(onProblem ? ['has this problem'] : []),
    agreement(candidate),
    ...shared,
    `${counted(told.length, 'report')}${on}`,
  ];
  return reasons.map((reason) => reason.slice(0, LINE_MAX).toWellFormed());
}

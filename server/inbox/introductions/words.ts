import { day } from '../../../components/list/time.ts';
import { counted } from '../../../utils/record/counted.ts';
import type {
  IntroductionKind,
  IntroductionStanding,
  IntroductionSummary,
} from '../../../utils/record/introduction.ts';
import type { Agreed, IntroductionDetail, Proposal } from '../../../utils/record/introductionAsk.ts';

export const KINDS: Record<IntroductionKind, string> = { call: 'Call', beta: 'Beta', specReview: 'Spec review' };

const STANDINGS: Record<IntroductionStanding, string> = {
  open: 'open',
  enough: 'enough said yes',
  past: 'its day is over',
  closed: 'closed',
};

/** `2 of 5, open`. */
export const progress = ({ yes, wanted, standing }: IntroductionSummary): string =>
  `${yes} of ${wanted}, ${STANDINGS[standing]}`;

/** Whom a line is about: the person with their role and account, or somebody there. */
export function person({ contact, account }: Pick<Proposal, 'contact' | 'account'>): string {
  const who = contact ? (contact.name ?? contact.email ?? 'somebody') : 'somebody';
  const role = contact?.role ? `, ${contact.role}` : '';
  return account ? `${who}${role} at ${account}` : who + role;
}

/** The workspace's rule in words. */
export const alone = (days: number): string =>
  days === 0
    ? 'Your admin set no pause between two asks for the same person.'
    : `Nobody is asked twice within ${counted(days, 'day')}: your admin’s rule.`;

const many = (count: number, words: string): string[] => (count > 0 ? [`${count} ${words}`] : []);

/** Days as they were named, each once, with how many named it: `2 later, until Jun 1, 2026`. */
const byDay = (days: readonly string[], words: (date: string) => string): string[] =>
  [...Map.groupBy(days, (date) => date)].map(([date, same]) => `${same.length} ${words(day(date))}`);

/** What became of those without a yes, counted: `3 not answered yet; 1 later, until Jun 1, 2026`. Null where it is not told. */
export function countWords({ counts }: IntroductionDetail): string | null {
  if (!counts) return null;
  const { waiting, later, returned, declined } = counts;
  const said = [
    ...many(waiting, 'not answered yet'),
    ...byDay(returned, (date) => `later, until ${date}: that day has come, the seller is asked again`),
    ...byDay(later, (date) => `later, until ${date}`),
    ...many(declined, 'not now'),
  ];
  return said.length > 0 ? said.join('; ') : null;
}

const HOWS: Record<Agreed['how'], string> = {
  introduces: 'introduces you by mail',
  direct: 'you may write directly',
  joinsNextCall: 'join their next call',
};

/** How the two come together: `Sue: introduces you by mail`. */
export const howWords = ({ how, seller }: Agreed): string => `${seller.name}: ${HOWS[how]}`;

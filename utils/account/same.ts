import type { AccountRead } from '../record/capture.ts';
import { tellsApart } from './match.ts';
import { nameKey } from './nameKey.ts';

type Marks = Pick<AccountRead, 'name' | 'domains' | 'externalIds'>;

const share = (one: readonly string[], other: readonly string[]): boolean => one.some((mark) => other.includes(mark));

/**
 * Whether two readings are of one customer: by an id in a CRM, by a domain, or by the name without its legal form. Of one
 * name and with different domains they are two.
 */
export function isSameAccount(one: Marks, other: Marks): boolean {
  if (share(one.externalIds.filter(tellsApart), other.externalIds) || share(one.domains, other.domains)) return true;
  const key = nameKey(one.name ?? '');
  if (key === '' || key !== nameKey(other.name ?? '')) return false;
  return one.domains.length === 0 || other.domains.length === 0;
}

import type { Capture } from '../record/capture.ts';
import type { Person } from '../record/primitives.ts';
import { domainOf } from './domain.ts';
import { isPublicMail } from './publicMail.ts';

/** Who we are: domains and addresses of the workspace's member and of the mailbox that was read. */
export type Own = { domains: readonly string[]; emails: readonly string[] };
/** What a guess goes by. */
export type People = Pick<Capture, 'said' | 'message' | 'conversation'>;

/**
 * The customer, by the domain of their mail: of whoever said the words; when that is public mail, our own or unknown,
 * the one outside company among everybody in the message and the conversation. Null when there is none or more than
 * one: the form asks then, a wrong guess would be believed. Sub-domains count as one; the name is the domain until a
 * person corrects it.
 */
export function guessAccount(people: People, own: Own): Capture['account'] {
  const spoken = customerDomain(people.said?.email, own);
  if (spoken) return account(spoken);
  const others = new Set(everybody(people).flatMap(({ email }) => customerDomain(email, own) ?? []));
  const [only] = others;
  return only !== undefined && others.size === 1 ? account(only) : null;
}

const account = (domain: string) => ({ name: domain, domains: [domain], externalIds: [] });

function everybody({ message, conversation }: People): Person[] {
  const sender = message?.from ? [message.from] : [];
  return [...sender, ...(message?.to ?? []), ...(message?.cc ?? []), ...(conversation?.participants ?? [])];
}

/** The domain that an address stands for; null for our own people and for private addresses. */
function customerDomain(email: string | null | undefined, own: Own): string | null {
  const domain = domainOf(email);
  if (!email || !domain || isPublicMail(domain)) return null;
  const ours = own.domains.some((one) => domainOf(one) === domain);
  return ours || own.emails.some((one) => one.toLowerCase() === email.toLowerCase()) ? null : domain;
}

/** What the mailbox's own address adds to what we know of ourselves; a private address adds no domain. */
export function withViewer(own: Own, viewer: string | null): Own {
  const domain = domainOf(viewer);
  const domains = domain && !isPublicMail(domain) ? [...own.domains, domain] : own.domains;
  return { domains, emails: viewer ? [...own.emails, viewer] : own.emails };
}

import type { Capture } from '../record/capture.ts';
import type { Person } from '../record/primitives.ts';
import { customerDomain, registrable } from './customer.ts';
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
  const { spoken, others } = domainsOf(people, own);
  if (spoken) return account(spoken);
  const [only] = others;
  return only !== undefined && others.size === 1 ? account(only) : null;
}

/** The customers' domains: of whoever said the words, and of everybody else in the message and the conversation. */
export function domainsOf(people: People, own: Own): { spoken: string | null; others: ReadonlySet<string> } {
  const ours = registrable(own.domains);
  const us = new Set(own.emails.map((email) => email.toLowerCase()));
  const domain = (email: string | null | undefined) =>
    email && !us.has(email.toLowerCase()) ? customerDomain(email, ours) : null;
  const others = everybody(people).flatMap(({ email }) => domain(email) ?? []);
  return { spoken: domain(people.said?.email), others: new Set(others) };
}

const account = (domain: string) => ({ name: domain, domains: [domain], externalIds: [] });

function everybody({ message, conversation }: People): Person[] {
  const sender = message?.from ? [message.from] : [];
  return [...sender, ...(message?.to ?? []), ...(message?.cc ?? []), ...(conversation?.participants ?? [])];
}

/** What the mailbox's own address adds to what we know of ourselves; a private address adds no domain. */
export function withViewer(own: Own, viewer: string | null): Own {
  const domain = domainOf(viewer);
  const domains = domain && !isPublicMail(domain) ? [...own.domains, domain] : own.domains;
  return { domains, emails: viewer ? [...own.emails, viewer] : own.emails };
}

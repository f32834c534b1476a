import type { Capture } from './capture.ts';
import type { Origin } from './primitives.ts';
import { type Contact, type DraftReport, SCHEMA_VERSION } from './report.ts';

/** A report that holds nothing yet but its capture and what the page told; everything read keeps its origin. */
export function draftOf(capture: Capture, now: Date, version: string): DraftReport {
  const at = now.toISOString();
  return {
    id: capture.id,
    schemaVersion: SCHEMA_VERSION,
    revision: 1,
    createdAt: at,
    modifiedAt: at,
    generator: { name: 'Heard', version },
    capture: [capture],
    problem: { statement: '', desiredOutcome: null, currentWorkaround: null },
    requestedFeature: null,
    impact: { severity: null, cost: null },
    account: accountOf(capture),
    opportunity: opportunityOf(capture),
    contacts: contactsOf(capture),
  };
}

function accountOf({ account }: Capture): DraftReport['account'] {
  return account && { ...account, origins: readFrom(account) };
}

function opportunityOf({ opportunity }: Capture): DraftReport['opportunity'] {
  if (!opportunity) return null;
  const { externalId, name, amount, currencyIsoCode, stageName, closeDate, probability, opportunityType } = opportunity;
  const read = { externalId, name, amount, currencyIsoCode, stageName, closeDate, probability, opportunityType };
  return { ...read, source: 'page', origins: readFrom(read) };
}

/** Whoever said it is the first person to talk to; that they agreed to it only the seller can say. */
function contactsOf({ said }: Capture): Contact[] {
  if (!said || (said.name === null && said.email === null)) return [];
  return [{ name: said.name, email: said.email, role: said.role, source: 'page', willingToTalk: null }];
}

function readFrom(values: Record<string, unknown>): Record<string, Origin> {
  const read = Object.entries(values).filter(([, value]) => (Array.isArray(value) ? value.length > 0 : value !== null));
  return Object.fromEntries(read.map(([key]) => [key, 'page' as const]));
}

/** What a capture holds while nothing but its words is known. */
export const UNREAD: Unread = {
  selector: null,
  said: null,
  message: null,
  conversation: null,
  account: null,
  opportunity: null,
  part: null,
  turns: [],
  redactions: 0,
};
type Unread = Omit<Capture, 'id' | 'capturedAt' | 'method' | 'verbatim' | 'page'>;

/** What stands for the page when the words are pasted. */
export function manualCapture(id: string, now: Date): Capture {
  return {
    id,
    capturedAt: now.toISOString(),
    method: 'manual',
    verbatim: '',
    page: { url: '', title: '', site: 'generic', kind: 'web', object: null, recordName: null, fields: {} },
    ...UNREAD,
  };
}

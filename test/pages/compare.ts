import type { Capture } from '../../utils/record/capture.ts';
import { FIELDS } from './fields.ts';
import type { Case, Expected } from './index.ts';
import type { Outcome } from './pageBrowser.ts';
import { flat } from './values.ts';

/** What of a case is wrong, a line each, and which expectations nothing is known to compare with. */
export type Verdict = { wrong: string[]; unknown: string[] };

/** Holds an outcome against a case: the words came back, what is expected is there, what must not be is not. */
export function compare(outcome: Outcome, { selection, expected, must_not: mustNot }: Case): Verdict {
  if ('failure' in outcome) return { wrong: [`no capture: ${outcome.failure}`], unknown: [] };
  const { capture } = outcome;
  const values = Object.entries(withSpeaker(expected));
  const known = values.filter(([name]) => FIELDS[name]);
  return {
    wrong: [
      ...quote(capture, selection),
      ...known.flatMap(([name, wanted]) => differs(capture, name, wanted)),
      ...Object.entries(mustNot).flatMap(([name, wrong]) => isForbidden(capture, name, wrong)),
    ],
    unknown: values.map(([name]) => name).filter((name) => !FIELDS[name] && !SAYS_NOTHING.has(name)),
  };
}

/** `no_crash` holds when the quote came back, which is asked of every case. */
const SAYS_NOTHING = new Set(['no_crash']);

/** CSS may show words in capitals, and the browser then reads them so. */
function quote({ verbatim }: Capture, selection: string | null): string[] {
  if (selection === null || flat(verbatim).toLowerCase() === flat(selection).toLowerCase()) return [];
  return [`quote: expected ${show(selection)} got ${show(verbatim)}`];
}

function differs(capture: Capture, name: string, wanted: unknown): string[] {
  const field = FIELDS[name];
  if (!field || field.right(capture, wanted)) return [];
  return [`${name}: expected ${show(wanted)} got ${show(field.found(capture))}`];
}

/** A list forbids each of its values, `any` forbids every value; names of no field are remarks for people. */
function isForbidden(capture: Capture, name: string, wrong: unknown): string[] {
  const field = FIELDS[name] ?? (name.endsWith('_deals') ? FIELDS['deal'] : undefined);
  const found = field?.found(capture);
  if (!field || flat(found) === '') return [];
  const values: unknown[] = Array.isArray(wrong) && !Array.isArray(found) ? wrong : [wrong];
  const hit = values.some((value) => value === 'any' || field.right(capture, value));
  return hit ? [`${name}: must not be ${show(found)}`] : [];
}

/** Without `quoted`, the words are the sender's; where a sender is expected, that is asked too. */
function withSpeaker(expected: Expected): Expected {
  const quoted = Object.keys(expected).some((name) => name.startsWith('quoted'));
  return quoted || expected['from_email'] === undefined ? expected : { ...expected, said_is_sender: true };
}

const show = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));

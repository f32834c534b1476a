import type { Capture } from '../../utils/record/capture.ts';
import { REDACTED } from '../../utils/record/redactText.ts';
import type { Report } from '../../utils/record/report.ts';
import { type Call, firmCalls, labelCalls, personCalls, wholeCalls } from './calls.ts';
import { isSpaceless, transcribed } from './tokens.ts';

/** What a report knows that tells whose words it holds. */
export interface Names {
  /** Addresses, domains, and names of scripts that set no spaces: known anywhere in a text. */
  readonly anywhere: readonly string[];
  /** What people, firms and deals are called by, folded; true where it goes only as a name is written. */
  readonly calls: ReadonlyMap<string, boolean>;
}

const TELLING = 2;
/** What East Asian firms write behind or before their names, without a space. */
const FORMS =
  /株式会社|有限会社|合同会社|股份有限公司|有限责任公司|有限責任公司|有限公司|公司|集团|集團|グループ|บริษัท|จำกัด|\(株\)|（株）|㈱/gu;

/** Names of people, firms and deals out of everything the report was read or typed with. */
export function namesIn({ capture, account, contacts, opportunity }: Report): Names {
  const people = [...contacts, ...capture.flatMap(peopleOf)];
  const accounts = [account, ...capture.map((one) => one.account)].filter((one) => one !== null);
  const deals = [opportunity, ...capture.map((one) => one.opportunity)].filter((one) => one !== null);
  const domains = accounts.flatMap((one) => one.domains);
  const ids = [...accounts.flatMap((one) => one.externalIds), ...deals.map(({ externalId }) => externalId)];

  const personal = spelt(people.map(({ name }) => name));
  const firms = spelt([...accounts.map(({ name }) => name), ...capture.map(({ page }) => page.recordName)]);
  const others = told([...deals.map(({ name }) => name), ...ids]);
  const calls = [
    ...personal.flatMap(personCalls),
    ...firms.flatMap(firmCalls),
    ...domains.flatMap(labelCalls),
    ...others.flatMap(wholeCalls),
  ];
  const spaceless = [...personal, ...firms, ...others].filter(isSpaceless).flatMap(partsOf);
  return { anywhere: told([...people.map(({ email }) => email), ...domains, ...spaceless]), calls: gathered(calls) };
}

/** Somebody whose name is sure in one place is sure. */
function gathered(calls: readonly Call[]): Map<string, boolean> {
  const all = new Map<string, boolean>();
  for (const [call, onlyAsName] of calls) all.set(call, onlyAsName && all.get(call) !== false);
  return all;
}

/** A name without spaces around it as a whole, without its legal form, and by the words it is written in. */
const partsOf = (name: string): string[] => {
  const plain = name.replaceAll(FORMS, ' ').trim();
  return [name, plain, ...plain.split(/[\s・]+/u).filter(isSpaceless)];
};

function peopleOf({ said, message, conversation, turns }: Capture) {
  const talking = turns.map(({ name }) => ({ name, email: null }));
  const written = [
    message?.from,
    ...(message?.to ?? []),
    ...(message?.cc ?? []),
    ...(conversation?.participants ?? []),
  ];
  return [said, ...written, ...talking].filter((one) => one !== null && one !== undefined);
}

const spelt = (names: readonly (string | null)[]): string[] =>
  told(names.flatMap((name) => [name, transcribed(name ?? '')]));

const told = (names: readonly (string | null)[]): string[] =>
  [...new Set(names.map((name) => name?.replaceAll(REDACTED, ' ').trim() ?? ''))].filter(
    (name) => name.length >= TELLING,
  );

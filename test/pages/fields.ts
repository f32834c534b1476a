import type { Capture } from '../../utils/record/capture.ts';
import type { Person } from '../../utils/record/primitives.ts';
import { amount, day, flat, minute, sameAddress, sameText, seconds } from './values.ts';

/** How an expected value is found in a capture, and when it is right. `found` is for showing. */
export type Field = { found(capture: Capture): unknown; right(capture: Capture, wanted: unknown): boolean };

type Get = (capture: Capture) => unknown;
const field = (
  found: Get,
  right: (found: unknown, wanted: unknown, capture: Capture) => boolean = sameText,
): Field => ({
  found,
  right: (capture, wanted) => right(found(capture), wanted, capture),
});

const addresses = (people: readonly Person[] | undefined) =>
  (people ?? []).flatMap(({ email, name }) => email ?? name ?? []).map((one) => one.toLowerCase());
const sorted = (list: unknown) => (Array.isArray(list) ? list : []).map((one) => flat(one).toLowerCase()).toSorted();
const sameList = (found: unknown, wanted: unknown): boolean => JSON.stringify(found) === JSON.stringify(wanted);
const sameSet = (found: unknown, wanted: unknown): boolean =>
  JSON.stringify(sorted(found)) === JSON.stringify(sorted(wanted));

/** The same minute where both say their offset; else the page's own words. */
const sameDate = (_found: unknown, wanted: unknown, { message }: Capture): boolean => {
  const [one, other] = [minute(message?.date), minute(wanted)];
  if (one !== null && other !== null) return one === other;
  return wanted === null || sameText(message?.dateShown, wanted);
};
/** Not known: empty, or only the address again. */
const sameSender = (found: unknown, wanted: unknown, { message }: Capture): boolean =>
  sameText(found, wanted) || (flat(wanted) === '' && sameAddress(found, message?.from?.email));
const sameAmount = (found: unknown, wanted: unknown, { opportunity }: Capture): boolean =>
  sameText(opportunity?.shown['amount'], wanted) ||
  (flat(wanted) === '' ? flat(found) === '' : amount(found) === amount(wanted));
const sameDay = (found: unknown, wanted: unknown, { opportunity }: Capture): boolean =>
  sameText(opportunity?.shown['closeDate'], wanted) || (day(found) ?? flat(found)) === (day(wanted) ?? flat(wanted));
const sameCurrency = (found: unknown, wanted: unknown, { opportunity }: Capture): boolean =>
  sameText(found, wanted) ||
  sameText(opportunity?.shown['currencyIsoCode'], wanted) ||
  flat(found) === SIGNS[flat(wanted)];
const SIGNS: Record<string, string> = { $: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY' };
const sameTime = (found: unknown, wanted: unknown): boolean => seconds(found) === seconds(wanted);

const subject: Get = ({ conversation }) => conversation?.subject;
const conversationId: Get = ({ conversation }) => conversation?.id;
const fromEmail: Get = ({ message }) => message?.from?.email;
const date = field(({ message }) => message?.date ?? message?.dateShown, sameDate);
const dealName: Get = ({ opportunity }) => opportunity?.name;
const recordId: Get = ({ opportunity }) => opportunity?.externalId;

/** Values of `page.fields`: a list of labels and values, or one value that has to be among them. */
const sameFields = (_found: unknown, wanted: unknown, { page }: Capture): boolean => {
  const known = Object.entries(page.fields).map(([label, value]) => [flat(label).toLowerCase(), flat(value)]);
  if (typeof wanted !== 'object' || wanted === null) return known.flat().includes(flat(wanted));
  const named = Object.entries(wanted).map(([label, value]) => [flat(label).toLowerCase(), flat(value)]);
  return named.every(([label, value]) => known.some(([one, other]) => one === label && other === value));
};
const inFields = field(({ page }) => page.fields, sameFields);

/** Every field a saved page's expectation may name. */
export const FIELDS: Readonly<Record<string, Field>> = {
  subject: field(subject),
  subject_from_title: field(subject),
  from_name: field(({ message }) => message?.from?.name, sameSender),
  from_email: field(fromEmail, sameAddress),
  container_from_email: field(fromEmail, sameAddress),
  to: field(({ message }) => addresses(message?.to), sameSet),
  cc: field(({ message }) => addresses(message?.cc), sameSet),
  date,
  date_shown: field(({ message }) => message?.dateShown, sameDate),
  date_header: date,
  message_id: field(({ message }) => message?.id),
  thread_id: field(conversationId),
  conversation_id: field(conversationId),
  said_is_sender: field(({ said, message }) => !said?.quoted && flat(said?.email) === flat(message?.from?.email)),
  quoted: field(
    ({ said }) => said?.quoted ?? false,
    (found, wanted) => found === wanted,
  ),
  quoted_from_name: field(({ said }) => (said?.quoted ? said.name : undefined)),
  quoted_from_email: field(({ said }) => (said?.quoted ? said.email : undefined), sameAddress),
  quoted_date: field(({ said }) => (said?.quoted ? said.at : undefined)),
  turns: field(({ turns }) => turns.map(({ name, text }) => `${name}: ${flat(text)}`), sameList),
  part: field(({ part }) => part),
  speaker: field(({ said }) => said?.name),
  time: field(({ said }) => said?.mediaTime, sameTime),
  call_title: field(subject),
  account: field(({ account }) => account?.name),
  contact: field(({ said }) => said?.name),
  contact_email: field(({ said }) => said?.email, sameAddress),
  deal: field(dealName),
  amount: field(({ opportunity }) => opportunity?.amount, sameAmount),
  amount_number: field(({ opportunity }) => opportunity?.amount, sameAmount),
  currency: field(({ opportunity }) => opportunity?.currencyIsoCode, sameCurrency),
  stage: field(({ opportunity }) => opportunity?.stageName),
  close_date: field(({ opportunity }) => opportunity?.closeDate, sameDay),
  owner: field(({ opportunity }) => opportunity?.owner),
  record_id: field(recordId),
  record_number: field(recordId),
  object: field(({ page }) => page.object),
  record: field(({ opportunity, page }) => opportunity?.name ?? page.recordName),
  fields: inFields,
  field_api: inFields,
  activity: inFields,
  activity_time: inFields,
};

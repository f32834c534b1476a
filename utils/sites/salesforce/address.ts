/** Which record the address names. In a console that is the tab in front; the tab around it stands in `ws`. */
export type RecordAddress = { object: string | null; id: string };

/** The first three characters of an id say the kind of record (Salesforce, "Standard Field Types"). */
const BY_PREFIX: Record<string, string> = {
  '001': 'Account',
  '003': 'Contact',
  '006': 'Opportunity',
  '00Q': 'Lead',
  '00T': 'Task',
  '00U': 'Event',
  '500': 'Case',
};

/** `/lightning/r/Opportunity/0065g00000XyZ1AAAV/view`, also without the object; null elsewhere (lists, home, setup). */
export function recordIn(location: Location): RecordAddress | null {
  const path = /\/lightning\/r\/(?:(\w+)\/)?(\w{15}(?:\w{3})?)(?=\/|$)/.exec(location.pathname);
  const id = path?.[2];
  if (!id) return null;
  return { id, object: path[1] ?? BY_PREFIX[id.slice(0, 3)] ?? null };
}

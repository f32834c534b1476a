/** The calendar day of a moment on this machine's own clock, RFC 3339 full-date: a day somebody named begins where they are. */
export function dayHere(at: Date | number): string {
  const moment = new Date(at);
  return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

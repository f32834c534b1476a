const LONG = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** `25 November 2026`, in UTC. Takes a day or an instant. */
export const longDay = (date: string): string => LONG.format(new Date(date));

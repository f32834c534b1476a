/** `25 November 2026`, as the taken-away digest writes it: weeks are counted in UTC. */
export const longDay = (day: string): string =>
  new Date(day).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

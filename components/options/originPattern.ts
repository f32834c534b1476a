/**
 * The one address of an endpoint as a match pattern. Without a port: Firefox refuses patterns that have one
 * (MDN, "Match patterns"), and a pattern without it stands for every port in both browsers.
 */
export function originPattern(endpoint: string): string {
  const { protocol, hostname } = new URL(endpoint);
  return `${protocol}//${hostname}/*`;
}

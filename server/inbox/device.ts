/** A name for this browser in the endpoint's list of sign-ins, such as `Inbox in Firefox`. */
export function deviceName(agent: string): string {
  const known = [
    [/Firefox\//, 'Firefox'],
    [/Edg\//, 'Edge'],
    [/Chrome\//, 'Chrome'],
    [/Safari\//, 'Safari'],
  ] as const;
  return `Inbox in ${known.find(([sign]) => sign.test(agent))?.[1] ?? 'a browser'}`;
}

/** The address if it is plain http(s), else null: a page's address is the customer's word and may be `javascript:`. */
export function safeLink(url: string): string | null {
  if (!URL.canParse(url)) return null;
  return /^https?:$/.test(new URL(url).protocol) ? url : null;
}

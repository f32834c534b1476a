/** What to do about a refusal that names no field, by the endpoint's own code for it. */
const NEXT: Readonly<Partial<Record<string, string>>> = {
  forbidden: 'It is for another role than yours; ask an admin if it should be yours.',
  'not-found': 'It may have been deleted, or it is not yours to read. Go back to the list.',
};

/** For everything else: what the title says came in between. */
export const nextAfter = (code: string): string =>
  NEXT[code] ?? 'Nothing was changed. Look at it again as it stands now.';

/** Letters that a root must have before it can be a mistyped one, and that must be right at its beginning. */
export const SURE = 3;
const LENGTH_MIN = 5;

/** Whether one slip turns a into b: a letter too many, too few, another one, or two neighbours swapped. */
export function isOneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let head = 0;
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) head += 1;
  const [restA, restB] = [a.slice(head), b.slice(head)];
  if (restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1)) return true;
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}

/** Whether a root that stands in no other report is long enough to be a slip of a known one. */
export const mayBeSlip = (root: string): boolean => root.length >= LENGTH_MIN && /^\p{L}+$/u.test(root);

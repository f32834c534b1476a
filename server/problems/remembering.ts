/** The same function, which gives what it made before of a text that is among the last so many. */
export function remembering<T>(make: (text: string) => T, max: number): (text: string) => T {
  const made = new Map<string, T>();
  return (text) => {
    const before = made.get(text);
    const one = before ?? make(text);
    if (before !== undefined) made.delete(text);
    made.set(text, one);
    for (const oldest of made.keys()) {
      if (made.size <= max) break;
      made.delete(oldest);
    }
    return one;
  };
}

import { useLayoutEffect } from 'preact/hooks';

/**
 * Asks about a text whenever it changes and takes the answer, unless it comes late: the text is another by then, or null,
 * which asks nothing. Give both functions from `useCallback`: a new one asks anew. An answer that does not come is no failure: this is for help, without which all can be done.
 */
export function useAnswer<T>(text: string | null, ask: (text: string) => Promise<T>, take: (answer: T) => void): void {
  useLayoutEffect(() => {
    if (text === null) return;
    let isLate = false;
    ask(text).then(
      (answer) => isLate || take(answer),
      () => undefined,
    );
    return () => {
      isLate = true;
    };
  }, [text, ask, take]);
}

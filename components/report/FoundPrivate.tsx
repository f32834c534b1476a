import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PrivateWords } from '../../utils/coach/private/inReport.ts';
import type { PrivateKind } from '../../utils/record/privateKind.ts';
import { Button } from '../base/Button.tsx';
import { KIND_NAMES } from './privateKindNames.ts';
import type { Redacting } from './useRedact.ts';

interface Props {
  words: readonly PrivateWords[];
  /** Kinds that the workspace has redacted when the report is sent. */
  rules: readonly PrivateKind[];
  redacting: Redacting;
}

/** Private words that were found, each with its kind and the key that takes it out. Nothing while there is nothing to do. */
export function FoundPrivate({ words, rules, redacting: { redacted, redact } }: Props) {
  const listRef = useRef<HTMLFieldSetElement>(null);
  const pressedRef = useRef<number | null>(null);
  const [worked, setWorked] = useState(false);
  useLayoutEffect(() => {
    if (pressedRef.current === null) return;
    // The key that was pressed is gone with its words: the next one takes the focus, at last the line that says so.
    const keys = listRef.current?.querySelectorAll<HTMLElement>('li button') ?? [];
    (keys[Math.min(pressedRef.current, keys.length - 1)] ?? listRef.current)?.focus();
    pressedRef.current = null;
  }, [words.length]);
  if (words.length === 0 && !worked) return null;
  const press = (at: number, ...all: string[]): void => {
    pressedRef.current = at;
    setWorked(true);
    void redact(...all);
  };
  const busy = redacted.kind === 'busy';
  return (
    <fieldset ref={listRef} class="found" aria-label="Private words found" tabIndex={-1}>
      {words.length === 0 ? (
        <p>No more private words found.</p>
      ) : (
        <>
          <p class="found-title">
            {words.length === 1 ? 'One private thing in it' : `${words.length} private things in it`}
          </p>
          <ul>
            {words.map(({ kind, words: found }, at) => (
              <li key={found}>
                <span class="found-what">
                  {KIND_NAMES[kind]} <bdi>{found}</bdi>
                  {rules.includes(kind) && (
                    <span class="field-mark">redacted when you send: a rule of your workspace</span>
                  )}
                </span>
                <Button label={`Redact ${KIND_NAMES[kind]} ${found}`} busy={busy} onClick={() => press(at, found)}>
                  Redact
                </Button>
              </li>
            ))}
          </ul>
          {words.length > 1 && (
            <div>
              <Button busy={busy} onClick={() => press(0, ...words.map((one) => one.words))}>
                Redact all {words.length}
              </Button>
            </div>
          )}
          <p class="field-hint">Replaced in the whole report, for good: there is no undo, since no copy is kept.</p>
        </>
      )}
    </fieldset>
  );
}

import { KeyHint } from './KeyHint.tsx';

/** The keyboard's way to what was just said; nothing where there are no keys, since the person may have removed them. */
export function OrPress({ keys }: { keys: string | null }) {
  return (
    keys && (
      <p>
        Or press <KeyHint keys={keys} />.
      </p>
    )
  );
}

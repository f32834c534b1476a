import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../base/Button.tsx';
import { KeyHint } from '../base/KeyHint.tsx';
import { Notice } from '../base/Notice.tsx';

/** Before the first send of this browser: look once, then one key sends. The key is under the finger already. */
export function FirstTime() {
  const hereRef = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    hereRef.current?.querySelector('button')?.focus({ preventScroll: true });
    // Its text is what is to be read, and stands below it.
    hereRef.current?.scrollIntoView({ block: 'start' });
  }, []);
  return (
    <div ref={hereRef}>
      <Notice
        tone="info"
        title="Not sent yet. Look once at what leaves."
        action={
          <Button variant="primary" type="submit">
            Send it now
          </Button>
        }
      >
        <p>
          <KeyHint keys="Enter" /> sends, <KeyHint keys="Esc" /> goes back. From now on this stays folded.
        </p>
      </Notice>
    </div>
  );
}

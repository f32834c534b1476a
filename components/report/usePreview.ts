import { useState } from 'preact/hooks';
import type { FormSurroundings } from './door.ts';

/**
 * What will be sent, and whether it was seen: before the first send of this browser the preview opens by itself and one
 * more key sends (P8). Whoever has it open has seen it.
 */
export function usePreview(remembered: FormSurroundings['preview']) {
  const [open, setOpen] = useState(false);
  const [asking, setAsking] = useState(false);
  const show = (next: boolean): void => {
    setOpen(next);
    if (!next) setAsking(false);
  };
  return {
    open,
    /** The person has asked to send and is to look first. */
    asking,
    show,
    /** True when the report may go; else it is shown now, and asked for once more. */
    passes: (): boolean => {
      if (open || remembered.seen()) {
        remembered.remember();
        return true;
      }
      setOpen(true);
      setAsking(true);
      return false;
    },
  };
}

export type Preview = ReturnType<typeof usePreview>;

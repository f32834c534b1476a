import { useState } from 'preact/hooks';

interface Copying {
  /** How it went, to be read out; empty before it was tried. */
  told: string;
  copy(text: string): Promise<void>;
  /** What was told holds no more. */
  clear(): void;
}

const toClipboard = (text: string): Promise<void> => navigator.clipboard.writeText(text);

/** Copies for the person and says how that went. `otherwise`: what to do by hand, as in `select it and copy it`. */
export function useCopy(otherwise: string, write = toClipboard): Copying {
  const [told, setTold] = useState('');
  const copy = async (text: string): Promise<void> => {
    try {
      await write(text);
      setTold('Copied.');
    } catch {
      // Refused, or a page without a clipboard.
      setTold(`Copying failed: ${otherwise}.`);
    }
  };
  return { told, copy, clear: () => setTold('') };
}

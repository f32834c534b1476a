/** The encodings by the bytes that a file may begin with. */
const BEGINS: readonly { bytes: readonly number[]; label: string }[] = [
  { bytes: [0xff, 0xfe], label: 'utf-16le' },
  { bytes: [0xfe, 0xff], label: 'utf-16be' },
];

/** UTF-16 that does not say so: no other text has a byte of nothing, and a header begins with a letter as in ASCII. */
const unsaid = ([first, second]: Uint8Array): string | null => {
  if (first && second === 0) return 'utf-16le';
  return first === 0 && second ? 'utf-16be' : null;
};

/** A file's text: UTF-16 where it says so or shows it, else UTF-8, else what Excel writes on Windows. */
export function decode(bytes: Uint8Array): string {
  const begins = BEGINS.find((one) => one.bytes.every((byte, place) => bytes[place] === byte));
  const wide = begins?.label ?? unsaid(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

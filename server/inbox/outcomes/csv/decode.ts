/** The encodings by the bytes that a file may begin with. */
const BEGINS: readonly { bytes: readonly number[]; label: string }[] = [
  { bytes: [0xff, 0xfe], label: 'utf-16le' },
  { bytes: [0xfe, 0xff], label: 'utf-16be' },
];

/** A file's text: UTF-16 where it says so, else UTF-8, else what Excel writes on Windows. */
export function decode(bytes: Uint8Array): string {
  const begins = BEGINS.find((one) => one.bytes.every((byte, place) => bytes[place] === byte));
  if (begins) return new TextDecoder(begins.label).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

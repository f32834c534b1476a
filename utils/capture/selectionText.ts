import { fieldSelection, inPassword } from './field.ts';

/**
 * The highlighted words of this frame as a reader sees them: line breaks kept, hidden text left out. "" when there are
 * none. `String(getSelection())` is right for fields, editable text, open and closed shadow roots in Chromium and
 * Firefox, where `Range.toString()` glues blocks together; the field itself is asked where it comes back empty.
 */
export function selectionText(document: Document): string {
  if (inPassword(document)) return '';
  return String(document.getSelection() ?? '') || (fieldSelection(document)?.text ?? '');
}

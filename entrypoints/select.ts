import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isFocused } from '../utils/capture/focus.ts';
import { readDocument } from '../utils/capture/read.ts';

/** Run in a frame at the moment of a capture; its value goes back to the background, and nothing stays behind. */
export default defineUnlistedScript(() => ({
  reading: readDocument(document, location),
  focused: isFocused(document),
}));

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readDocument } from '../utils/capture/read.ts';

/** Run in a frame at the moment of a capture; its value goes back to the background, and nothing stays behind. */
export default defineUnlistedScript(() => readDocument(document, location));

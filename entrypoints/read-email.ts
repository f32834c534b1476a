import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { contextIn } from '../utils/capture/context.ts';
import { EMAIL } from '../utils/sites/email/sites.ts';

/** Run after select.js in the same frame, where that recognised a site of this folder. */
export default defineUnlistedScript(() => contextIn(EMAIL, document, location));

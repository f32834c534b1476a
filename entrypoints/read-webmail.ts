import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { contextIn } from '../utils/capture/context.ts';
import { WEBMAIL } from '../utils/sites/webmail/sites.ts';

/** Run after select.js in the same frame, where that recognised a site of this folder. */
export default defineUnlistedScript(() => contextIn(WEBMAIL, document, location));

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { contextIn } from '../utils/capture/context.ts';
import { CRM } from '../utils/sites/crm/sites.ts';

/** Run after select.js in the same frame, where that recognised a site of this folder. */
export default defineUnlistedScript(() => contextIn(CRM, document, location));

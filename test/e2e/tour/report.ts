import { fill, holds, sees } from '../../support/person.ts';
import type { View } from '../../support/view.ts';
import { ACCOUNT, AMOUNT, COST, CURRENCY, PROBLEM, QUOTE, SENDER } from './words.ts';

/** The form shows what was read from the page. */
export async function seesCapture(form: View): Promise<void> {
  await sees(form, QUOTE);
  await sees(form, SENDER);
  await holds(form, 'Account', ACCOUNT);
}

/** Sends with the keyboard; the first time in this browser it shows what will be sent, and Enter sends. */
export async function sendFirst(form: View): Promise<void> {
  await form.press('Control+Enter');
  await sees(form, 'Not sent yet');
  await form.press('Enter');
}

/** Fills in the form. */
export async function fillIn(form: View): Promise<void> {
  await fill(form, 'What is the problem?', PROBLEM);
  await fill(form, 'What does it cost them?', COST);
  await fill(form, 'Amount', AMOUNT);
  await fill(form, 'Currency', CURRENCY);
}

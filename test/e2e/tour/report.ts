import { fill, holds, sees } from '../../support/person.ts';
import type { View } from '../../support/view.ts';
import { ACCOUNT, AMOUNT, COST, CURRENCY, PROBLEM, QUOTE, SENDER } from './words.ts';

/** The form shows what was read from the page. */
export async function seesCapture(form: View): Promise<void> {
  await sees(form, QUOTE);
  await sees(form, SENDER);
  await holds(form, 'Account', ACCOUNT);
}

/** Fills in the form and sends it with the keyboard. */
export async function fillAndSend(form: View): Promise<void> {
  await fill(form, 'What is the problem?', PROBLEM);
  await fill(form, 'What does it cost them?', COST);
  await fill(form, 'Amount', AMOUNT);
  await fill(form, 'Currency', CURRENCY);
}

import { afterEach, expect, it } from 'vitest';
import { copiedExtension } from '../support/build.ts';
import { startChromium } from '../support/chromium.ts';
import { newFolder, removeFolder } from '../support/folders.ts';
import { fill, press, sees } from '../support/person.ts';
import { chromiumOffice, type Office } from './office.ts';

const profile = newFolder('killed');
const extension = await copiedExtension('chrome');
let office: Office | undefined;
afterEach(async () => {
  await office?.close();
  removeFolder(profile);
  removeFolder(extension);
});

it('P1 what was shown as saved is there after kill -9 of the browser', async () => {
  office = await chromiumOffice({ profile, extension });
  const form = await office.capture('Last month we paid the same pallet twice.');
  await fill(form, 'What is the problem?', 'Two payments for one pallet');
  await sees(form, 'Saved in this browser');
  await office.browser.kill();
  const again = await startChromium({ profile, extension });
  try {
    const popup = await again.open(again.extensionUrl('popup.html'));
    await sees(popup, 'Draft');
    await sees(popup, 'Last month we paid the same pallet twice.');
    expect(await sees(popup, 'Needs you')).toContain('Finish and send');
    await press(popup, 'Last month we paid');
    await sees(popup, 'Two payments for one pallet');
  } finally {
    await again.close();
  }
});

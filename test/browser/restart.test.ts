import { afterEach, expect, it } from 'vitest';
import { startChromium } from '../support/chromium.ts';
import { newFolder, removeFolder } from '../support/folders.ts';
import { fill, sees } from '../support/person.ts';
import { chromiumOffice, type Office } from './office.ts';

const profile = newFolder('killed');
let office: Office | undefined;
afterEach(async () => {
  await office?.close();
  removeFolder(profile);
});

it('P1 what was shown as saved is there after kill -9 of the browser', async () => {
  office = await chromiumOffice({ profile });
  const form = await office.capture('Last month we paid the same pallet twice.');
  await fill(form, 'What goes wrong', 'Two payments for one pallet');
  await sees(form, 'Saved');
  await office.browser.kill();
  const again = await startChromium({ profile });
  try {
    const popup = await again.open(again.extensionUrl('popup.html'));
    await sees(popup, 'Draft');
    await sees(popup, 'Last month we paid the same pallet twice.');
    expect(await sees(popup, 'Needs you')).toContain('Finish and send');
  } finally {
    await again.close();
  }
});

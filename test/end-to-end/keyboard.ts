/** Pages driven as somebody without a mouse drives them: what is not reached with Tab is not reached. */
import type { Locator, Page } from 'playwright-core';

/** More controls than that between two of them nobody would go through. */
const most = 400;

/** Goes on with Tab until a control has the focus, or back with `Shift+Tab`. */
export async function tabTo(page: Page, control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await control.waitFor();
  const hasFocus = (): Promise<boolean> => control.evaluate((one) => one === one.ownerDocument.activeElement);
  for (let i = 0; i < most; i++) {
    if (await hasFocus()) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not reach ${control.toString()}`);
}

/** Goes to a control and presses it. */
export async function pressAt(page: Page, control: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, control);
  await page.keyboard.press(key);
}

/** Goes to a field and writes over what stands in it. */
export async function writeInto(page: Page, field: Locator, words: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(words);
}

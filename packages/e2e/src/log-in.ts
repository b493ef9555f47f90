import type { Page } from "playwright-core";

/** Through the door, until home is there. */
export async function logIn(
  page: Page,
  app: string,
  { email, password }: { email: string; password: string },
): Promise<void> {
  await page.goto(`${app}/log-in`);
  await page.locator('input[type="email"]').fill(email);
  await page.locator('input[type="password"]').fill(password);
  await page.locator('button[type="submit"]').click();
  await page.waitForURL(`${app}/`);
}

import { expect, test } from './support/forme';

test('the app starts in its sandbox, from its own protocol and with no problem', async ({ launchForme }) => {
  const { window } = await launchForme();
  await expect(window).toHaveTitle(/Forme/);
  expect(window.url()).toMatch(/^app:\/\//);
  const reach = await window.evaluate(() => ({ require: 'require' in globalThis, process: 'process' in globalThis }));
  expect(reach).toEqual({ require: false, process: false });
});

test('a closed app is gone', async ({ launchForme }) => {
  const forme = await launchForme();
  // Asked for before: a closed app no longer answers.
  const process = forme.app.process();
  await forme.close();
  expect(process.exitCode).toBe(0);
});

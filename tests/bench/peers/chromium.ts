import { existsSync, readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';
import { isLinuxRoot } from '../../../tools/setup/paths.mjs';
import { browserFolder } from './folder';
import { WARM_UPS } from './peer';
import type { Missing, PeerTimes, PeerWork } from './peer';

/** Where systems keep a Chromium or Chrome. */
const SYSTEM_BROWSERS: readonly string[] = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The browser to measure: one fetched for the bench, Playwright's own or the system's. */
export function findBrowser(): string | undefined {
  process.env['PLAYWRIGHT_BROWSERS_PATH'] ??= existsSync(browserFolder()) ? browserFolder() : undefined;
  return [chromium.executablePath(), ...SYSTEM_BROWSERS].find((file) => existsSync(file));
}

/**
 * Changes the width of the column and forces layout, again and again: greedy breaking, justification and placing of
 * inline boxes. Chromium keeps what it shaped; nothing is painted.
 */
export async function timeChromium(work: PeerWork): Promise<PeerTimes | Missing> {
  const executablePath = findBrowser();
  if (executablePath === undefined) {
    return { missing: 'Chromium is not there: `npm run bench -- --peers` fetches one' };
  }
  const browser = await chromium.launch({ executablePath, chromiumSandbox: !isLinuxRoot });
  try {
    const page = await browser.newPage();
    await showCopy(page, work);
    const ms = await page.evaluate((widths) => {
      const column = document.getElementById('column')!;
      return widths.map((width) => {
        const from = performance.now();
        column.style.width = `${width}pt`;
        column.getBoundingClientRect();
        return performance.now() - from;
      });
    }, work.widths);
    return { what: `Chromium ${browser.version()}, relayout at another width`, ms: ms.slice(WARM_UPS) };
  } finally {
    await browser.close();
  }
}

const HOME = 'http://bench.invalid';

/** The copy in its face, as a page of a host that only the bench answers for. */
async function showCopy(page: Page, { paragraphs, font, size, leading, widths }: PeerWork): Promise<void> {
  await page.route(`${HOME}/**`, (route) =>
    route.request().url().endsWith('/font')
      ? route.fulfill({ contentType: 'font/ttf', body: readFileSync(font) })
      : route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
  );
  const html = `<!doctype html><html lang="zh-Hans"><style>
    @font-face { font-family: Copy; src: url(/font); }
    #column { width: ${widths[0]}pt; font: ${size}pt/${leading}pt Copy; text-align: justify; text-justify: inter-character; }
    p { margin: 0; text-indent: 2em; }</style><div id="column"></div></html>`;
  await page.goto(`${HOME}/`);
  await page.evaluate(async (texts) => {
    const column = document.getElementById('column')!;
    column.replaceChildren(...texts.map((text) => Object.assign(document.createElement('p'), { textContent: text })));
    await document.fonts.load('12px Copy', texts[0]);
    await document.fonts.ready;
    column.getBoundingClientRect();
  }, paragraphs);
}

import { join } from 'node:path';
import { BLACK } from '../../core/display-list';
import { composeFrames } from '../../core/page';
import { newsprintIntent, sheetOf, writePdf } from '../../pdf';
import { medianMs } from './measure';
import type { Figure } from './measure';
import type { Bench } from './workload';

const PAGES = 8;
const GLYPHS_A_PAGE = 12_000;

/** Writing a press PDF of eight full pages of text. */
export async function exportFigures({ fonts, edition, paragraphs }: Bench): Promise<readonly Figure[]> {
  const { profile } = edition;
  const all = paragraphs.join('');
  const text = all.repeat(Math.ceil((PAGES * GLYPHS_A_PAGE) / all.length));
  const pages = Array.from({ length: PAGES }, (_, page) => [
    {
      headline: '',
      paragraphs: [text.slice(page * GLYPHS_A_PAGE, (page + 1) * GLYPHS_A_PAGE)],
      row: 0,
      headRows: 0,
      rows: 130,
    },
  ]);
  const frames = {
    page: { width: 1105.5, height: 1545 },
    area: { x: 57, y: 80 },
    columns: 6,
    columnWidth: 17 * 9,
    gutter: 13.5,
    leading: 10.6,
    language: profile.language,
    composition: profile.composition,
    text: { family: 'Noto Serif SC', weight: 400, size: 9, ink: BLACK },
    head: { family: 'Noto Sans SC', weight: 700, size: 30, ink: BLACK },
  };
  const { lists } = composeFrames(pages, frames, fonts);
  const glyphs = lists
    .flatMap((list) => list.items)
    .reduce((sum, item) => sum + (item.kind === 'glyphs' ? item.glyphs.length : 0), 0);
  const write = () =>
    writePdf({
      sheets: lists.map(sheetOf),
      profile: 'x4',
      title: 'bench',
      date: '2026-09-18T00:00:00Z',
      language: 'zh-Hans',
      fonts,
      pictures: { read: () => Promise.resolve(undefined) },
      outputIntent: newsprintIntent(join(__dirname, '..', '..', 'press')),
    });
  const ms = await medianMs(write, 3);
  return [{ name: `press PDF of ${PAGES} pages, ${glyphs.toLocaleString('en')} glyphs`, value: ms, unit: 'ms' }];
}

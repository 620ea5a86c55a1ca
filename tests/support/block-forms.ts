import { PAPER, process } from '../../core/display-list';
import type { Block, Picture } from '../../core/document';

/** Blocks of every kind on the fake paper (`tests/core/page/fake.ts`), by what each shows. */
export const picture: Picture = {
  id: 'p1',
  name: 'bridge.jpg',
  sha256: '',
  type: 'image/jpeg',
  width: 1500,
  height: 900,
};

const captioned = { kind: 'picture', picture: 'p1', caption: '清晨的石桥。', credit: '甲乙 摄' } as const;
const reversed = { tint: process(0, 100, 90, 0), type: PAPER } as const;
const lined = { border: { kind: 'line', width: 0.5 } } as const;

/** A frame at the top left of so many columns and lines. */
function frame(columns: number, lines: number): Block['frame'] {
  return { column: 0, columns, line: 0, lines };
}

/** One block of every kind and form. */
export const BLOCK_FORMS: Readonly<Record<string, Block>> = {
  banner: { id: 'banner', frame: frame(4, 2), content: { kind: 'banner', text: '石桥新闻' } },
  'banner reversed': { id: 'banner', frame: frame(2, 2), box: reversed, content: { kind: 'banner', text: '副刊' } },
  notice: {
    id: 'notice',
    frame: frame(2, 7),
    box: lined,
    content: { kind: 'notice', head: '停水启事', text: '本周六上午镇东停水，请各家预先蓄水。\n{phone}' },
  },
  'notice without head': {
    id: 'notice',
    frame: frame(1, 6),
    content: { kind: 'notice', head: '', text: '征稿长期有效。' },
  },
  'picture, words below': { id: 'photo', frame: frame(2, 10), content: captioned },
  'picture, words above': {
    id: 'photo',
    frame: frame(2, 10),
    content: { ...captioned, captionPlace: { at: 'above' } },
  },
  'picture, words inside': {
    id: 'photo',
    frame: frame(2, 10),
    content: { ...captioned, captionPlace: { at: 'inside' } },
  },
  'picture, words left': { id: 'photo', frame: frame(3, 10), content: { ...captioned, captionPlace: { at: 'left' } } },
  'picture, words right': {
    id: 'photo',
    frame: frame(3, 10),
    box: lined,
    content: { ...captioned, captionPlace: { at: 'right' } },
  },
  'picture whole': {
    id: 'photo',
    frame: frame(2, 10),
    content: { kind: 'picture', picture: 'p1', fit: { kind: 'whole' } },
  },
  advertisement: { id: 'ad', frame: frame(2, 8), content: { kind: 'ad', client: '石桥竹器行', picture: 'p1' } },
  'advertisement to come': { id: 'ad', frame: frame(2, 8), content: { kind: 'ad', client: '石桥竹器行' } },
  code: { id: 'code', frame: frame(1, 8), content: { kind: 'code', text: '{url}', label: '扫码读报' } },
  'code on a tint': {
    id: 'code',
    frame: frame(1, 8),
    box: reversed,
    content: { kind: 'code', text: 'https://qingshi.example/' },
  },
};

/** Fields that those blocks name. */
export const BLOCK_FIELDS = { phone: '5550123', url: 'https://qingshi.example/' } as const;

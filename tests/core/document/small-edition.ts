import { EDITION_FORMAT, STYLE_NAMES } from '../../../core/document';
import type { Article, Edition, Page, Paragraph, Profile, Story, StyleName, TypeStyle } from '../../../core/document';
import { BLACK } from '../../../core/display-list';

const style: TypeStyle = { family: 'Test Serif', weight: 400, size: 10, leading: 15, ink: BLACK, align: 'justify' };

/** A small profile: four columns of ten cells, sixty lines. */
export const smallProfile: Profile = {
  id: 'small',
  name: '小样',
  language: 'zh-Hans',
  paper: { name: '四开', widthMm: 270, heightMm: 390 },
  grid: { columns: 4, cells: 10, gutter: 1, lines: 60, size: 10, leading: 15 },
  composition: { prohibition: 'gb', punctuation: 'kaiming', latinGap: 0.25, digitGap: 0, indent: 2 },
  styles: Object.fromEntries(STYLE_NAMES.map((name) => [name, style])) as Record<StyleName, TypeStyle>,
  headlineSizes: [42, 28, 18],
  masthead: { columns: 2, lines: 8, nameplate: style, above: ['publisher'], side: ['day'], rows: [['date', 'lunar']] },
  folio: { lines: 3, fields: ['date'] },
  teaser: { place: 'ear', columns: 2, lines: 8 },
  credits: { lines: 1 },
  imprint: { page: 'last', lines: 2, rows: [['address', 'price']] },
  separation: { storyRule: 0.5, legRule: 0, ink: BLACK },
  accent: { kind: 'spot', name: 'SPOT RED', tint: 1, alternate: [0, 1, 1, 0] },
  pageNames: ['要闻', '民生'],
};

/** A story with this headline and these paragraphs, all else empty. */
export function smallStory(id: string, headline: string, paragraphs: readonly string[]): Story {
  return {
    id,
    priority: 1,
    section: '',
    killed: false,
    kicker: '',
    headline,
    decks: [],
    dateline: '',
    byline: '',
    paragraphs: paragraphs.map((text): Paragraph => ({ kind: 'body', text })),
    pictures: [],
  };
}

/** An article of a story at this line, two columns wide. */
export function smallArticle(id: string, story: string, line: number): Article {
  return { id, story, frame: { column: 0, columns: 2, line, lines: 10 }, head: { size: 28 }, pictures: [] };
}

/** A page with these articles. */
export function smallPage(id: string, articles: readonly Article[]): Page {
  return { id, name: '', articles };
}

/** An edition with three stories on two pages and one in the pool. */
export function smallEdition(): Edition {
  return {
    format: EDITION_FORMAT,
    id: 'edition-1',
    profile: smallProfile,
    issue: { date: '2026-11-22', number: 12 },
    masthead: { name: '河湾日报', fields: { slogan: '每日出版' } },
    teasers: [{ text: '渡口新桥今晨通车', story: 's1' }],
    credits: [{ role: '责编', names: '林一' }],
    pictures: [{ id: 'p1', name: '桥.jpg', sha256: 'a'.repeat(64), type: 'image/jpeg', width: 3000, height: 2000 }],
    stories: [
      {
        ...smallStory('s1', '渡口新桥今晨通车', ['河湾县渡口新桥今晨六时通车。', '桥长三百米。']),
        pictures: [{ picture: 'p1', caption: '新桥通车。', credit: '林一 摄' }],
      },
      smallStory('s2', '集市改在周三', ['今年起集市改在每周三。']),
      smallStory('s3', '😀与𠮷', ['生僻字𠮷与表情😀都要留住。']),
      smallStory('s4', '待用稿', []),
    ],
    pages: [
      smallPage('page-1', [
        {
          ...smallArticle('a1', 's1', 8),
          pictures: [{ index: 0, frame: { column: 0, columns: 1, line: 0, lines: 6 } }],
        },
        smallArticle('a2', 's2', 20),
      ]),
      smallPage('page-2', [smallArticle('a3', 's3', 3)]),
    ],
  };
}

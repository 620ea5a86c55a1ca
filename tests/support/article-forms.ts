import { readFileSync } from 'node:fs';
import { BLACK } from '../../core/display-list';
import { EDITION_FORMAT } from '../../core/document';
import type { Article, Edition, Picture, Profile, Story } from '../../core/document';

const paragraphs = [
  '沙洲村的晒谷场上，今年头一回摆开了三百只陶缸。缸是镇上老窑烧的，肚大口小，敲起来嗡嗡响。村里人把新收的豆子一缸一缸装进去，压上青石，等它慢慢出酱。',
  '“酱是等出来的，急不得。”73岁的酱园师傅鲁长河蹲在缸边，用木耙翻了翻面上的豆。他15岁学徒，做了58年酱，手背上有一块洗不掉的酱色。去年冬天，村里决定把停了二十多年的酱园重新办起来，请他出山。',
  '重开酱园并不容易。老房子漏雨，晒场长满了草，会做酱的人只剩下4个。村委会主任陶小满算过一笔账：修房子、平场地、添陶缸，一共要花46.8万元，其中村民入股占了六成。“大家愿意出钱，是因为都记得那个味道。”她说。',
  '从三月到六月，村里的年轻人跟着鲁长河学选豆、蒸豆、制曲。豆子要选当年的，蒸到用手指一捻就碎；曲房里温度计挂了12支，每隔两个小时记一次。负责记温度的姑娘叫庄雨晴，大学毕业后回了村，她把几十页数据画成曲线贴在墙上，鲁长河看了半天，说：“我脑子里的，原来是这个样子。”',
  '入夏以后，三百只缸排成15行，每天日出开盖，日落合盖，遇雨要抢。有一回夜里起了雷阵雨，全村打着手电跑到晒场，不到一刻钟，三百只斗笠形的缸盖全都扣好了。',
  '眼下，头一批酱已经晒足120天。开缸那天，鲁长河先舀了一勺，尝了尝，没有说话，又舀了一勺，递给身边的庄雨晴。',
];

/** An invented story with two pictures, in which articles of every form are set. */
export const story: Story = {
  id: 's',
  priority: 1,
  section: '',
  killed: false,
  kicker: '停产二十年的沙洲酱园重开',
  headline: '三百只陶缸晒出老味道',
  decks: ['四位老师傅带出十一个徒弟'],
  dateline: '本报沙洲讯',
  byline: '（记者 穆青禾）',
  paragraphs: paragraphs.map((text) => ({ kind: 'body', text })),
  pictures: [
    { picture: 'yard', caption: '沙洲村晒谷场上的三百只陶缸，每天日出开盖，日落合盖。', credit: '穆青禾 摄' },
    { picture: 'master', caption: '鲁长河在翻缸。', credit: '穆青禾 摄' },
  ],
};

const pictures: readonly Picture[] = [
  { id: 'yard', name: 'yard.png', sha256: '0'.repeat(64), type: 'image/png', width: 2400, height: 1600 },
  { id: 'master', name: 'master.png', sha256: '1'.repeat(64), type: 'image/png', width: 1500, height: 2000 },
];

const frame = { column: 0, columns: 5, line: 0, lines: 26 };
const accent = { kind: 'process', cmyk: [0.9, 0.55, 0.2, 0.1] } as const;

/** Articles of every form, by what they say besides a story and a size of head. */
export const FORMS = {
  'own-columns': { columns: { count: 4 }, head: { size: 36 } },
  beside: { head: { size: 36, place: 'beside', span: { column: 0, columns: 2 } } },
  within: { head: { size: 32, place: 'within', span: { column: 1, columns: 3 }, line: 7 } },
  'label-bar': { head: { size: 36 }, label: { text: '乡村纪事', place: 'bar' } },
  'label-tab': {
    head: { size: 36, style: 'feature' },
    label: { text: '乡村纪事', place: 'tab' },
    columns: { count: 3 },
  },
  boxed: {
    box: { basedOn: 'plain' },
    head: { size: 32 },
    columns: { count: 4 },
    pictures: [{ index: 1, frame: { column: 3, columns: 1, line: 0, lines: 10 } }],
  },
  'boxed-reversed': {
    box: { basedOn: 'reversed' },
    head: { size: 30, place: 'beside' },
    columns: { count: 4 },
    label: { text: '乡村纪事', place: 'tab' },
    pictures: [{ index: 0, frame: { column: 2, columns: 2, line: 0, lines: 9 }, caption: { at: 'inside' } }],
  },
  tracked: { head: { size: 36 }, tracking: -1.5 },
  'caption-above': {
    head: { size: 32 },
    pictures: [{ index: 0, frame: { column: 3, columns: 2, line: 1, lines: 9 }, caption: { at: 'above' } }],
  },
  'caption-beside': {
    head: { size: 32 },
    pictures: [
      { index: 0, frame: { column: 0, columns: 2, line: 0, lines: 9 }, caption: { at: 'right' } },
      {
        index: 1,
        frame: { column: 4, columns: 1, line: 6, lines: 8 },
        caption: { at: 'left' },
        fit: { kind: 'whole' },
      },
    ],
  },
  'caption-inside': {
    head: { size: 32 },
    pictures: [
      {
        index: 0,
        frame: { column: 3, columns: 2, line: 0, lines: 10 },
        caption: { at: 'inside' },
        fit: { kind: 'fill', focus: { x: 0.7, y: 0.6 }, zoom: 1.5 },
      },
    ],
  },
} satisfies Readonly<Record<string, Partial<Article>>>;

/** The name of a form. */
export type FormName = keyof typeof FORMS;

/** An article of a form, in a frame of its own where one is given. */
export function articleIn(form: FormName, over: Partial<Article> = {}): Article {
  return { id: form, story: 's', frame, pictures: [], ...FORMS[form], ...over };
}

/** An edition of one page with these articles, in the tabloid's type. */
export function formsEdition(articles: readonly Article[]): Edition {
  const profile = JSON.parse(readFileSync('templates/tabloid-5x14.json', 'utf8')) as Profile;
  const ownStories = articles.map(({ id }) => ({ ...story, id }));
  return {
    format: EDITION_FORMAT,
    id: 'forms',
    profile: {
      ...profile,
      separation: { ...profile.separation, legRule: 0.3 },
      headlineStyles: {
        feature: { headline: { ink: accent, align: 'start' }, deck: { align: 'start' }, kicker: { align: 'start' } },
      },
      boxStyles: {
        plain: { border: { kind: 'line', width: 0.75, ink: BLACK } },
        reversed: {
          tint: { kind: 'process', cmyk: [0.9, 0.6, 0.3, 0.2] },
          type: { kind: 'process', cmyk: [0, 0, 0, 0] },
        },
      },
    },
    issue: { date: '2026-09-18', number: 30, total: 812 },
    masthead: { name: '沙洲报', fields: {} },
    teasers: [],
    credits: [],
    pictures,
    stories: ownStories,
    pages: [
      { id: 'p1', name: '', articles: [] },
      { id: 'p2', name: '', articles: articles.map((article) => ({ ...article, story: article.id })) },
    ],
  };
}

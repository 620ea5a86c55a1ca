import type { Article, Edition, Profile, Story, StyleName } from '../../../core/document';
import { articleOf, at, editionOf, profile, storyOf, textOf } from './fake';

const picture = {
  id: 'p',
  name: 'p.jpg',
  sha256: 'a'.repeat(64),
  type: 'image/jpeg',
  width: 900,
  height: 600,
} as const;

/** A lead that runs on to page two, a picture story, a short one with a sub-head, a vertical one, and all furniture. */
export function paper(): Edition {
  const stories: Story[] = [
    storyOf('lead', [textOf(220), textOf(300)], {
      headline: '渡口新桥今晨通车',
      kicker: '一桥连两岸',
      dateline: '本报讯',
    }),
    storyOf('market', [textOf(70)], {
      headline: '集市改在周三',
      decks: ['今年起每周一次'],
      pictures: [{ picture: 'p', caption: '集市一角。', credit: '林一 摄' }],
    }),
    storyOf('school', [textOf(40)], {
      byline: '周闻',
      paragraphs: [
        { kind: 'body', text: textOf(40), marks: [{ kind: 'strong', start: 2, end: 6 }] },
        { kind: 'subhead', text: '新课表' },
        { kind: 'body', text: textOf(30), style: 'verse', marks: [{ kind: 'style', style: 'note', start: 1, end: 4 }] },
      ],
    }),
    storyOf('poem', [textOf(60)], { headline: '渡口' }),
  ];
  const market: Article = {
    ...articleOf('a-market', 'market', at(2, 2, 8, 16), 20),
    pictures: [{ index: 0, frame: at(0, 1, 0, 6) }],
  };
  const pages = [
    [articleOf('a-lead', 'lead', at(0, 2, 8, 16), 30), market, articleOf('a-school', 'school', at(0, 4, 26, 10))],
    [
      articleOf('a-rest', 'lead', at(0, 2, 4, 20)),
      { ...articleOf('a-poem', 'poem', at(2, 2, 4, 20), 20), vertical: true as const },
    ],
  ];
  return editionOf(stories, pages, {
    profile,
    pictures: [picture],
    teasers: [{ text: '集市改在周三', story: 'market' }],
    credits: [{ role: '责编', names: '林一' }],
  });
}

/** The edition as a model gives it after an edit of its profile: the same data in other objects. */
export function withProfile(edition: Edition, change: (profile: Profile) => Profile): Edition {
  return { ...edition, profile: structuredClone(change(edition.profile)) };
}

export function withStyle(edition: Edition, name: StyleName, size = 9.5): Edition {
  return withProfile(edition, ({ styles, ...rest }) => {
    return { ...rest, styles: { ...styles, [name]: { ...styles[name], size, leading: size + 4 } } };
  });
}

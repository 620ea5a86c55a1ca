import type { Edition, Story } from '../../../core/document';
import { smallArticle, smallEdition, smallPage, smallStory } from '../../core/document/small-edition';

/**
 * An edition in which the same place is named in every kind of text; its second page is empty, its last story killed.
 */
export function findEdition(): Edition {
  const stories: readonly Story[] = [
    {
      ...smallStory('s1', '石桥镇秋收过半', ['石桥镇又叫石大桥。', '第二段没有地名。']),
      kicker: '石桥新貌',
      byline: '石桥通讯员',
      paragraphs: [
        { kind: 'body', text: '石桥镇又叫石桥。', marks: [{ kind: 'name', start: 0, end: 3 }] },
        { kind: 'body', text: '第二段没有地名。' },
      ],
    },
    smallStory('s2', '待用稿石桥', []),
    smallStory('s3', '别的', ['别处的事。']),
    { ...smallStory('s4', '撤下的石桥', []), killed: true },
  ];
  const article = { ...smallArticle('a1', 's1', 12), label: { text: '石桥故事', place: 'bar' as const } };
  const notice = {
    id: 'n1',
    frame: { column: 2, columns: 2, line: 30, lines: 6 },
    content: { kind: 'notice' as const, head: '石桥公告', text: '' },
  };
  return {
    ...smallEdition(),
    masthead: { name: '石桥报', fields: { address: '石桥街一号' } },
    teasers: [{ text: '石桥秋收', story: 's1' }],
    stories,
    pages: [{ ...smallPage('page-1', [article]), blocks: [notice] }, smallPage('page-2', [])],
  };
}

import type { StorySource } from '../../../core/document';
import { writeEditionFile } from '../../../files';
import { createModel } from '../../../model';
import { listTemplates, newEdition } from '../../../electron/services/templates';

/** Writes an edition with one placed story, of a source where it is told, to `file`. Gives its headline. */
export async function writeTestEdition(file: string, source?: StorySource): Promise<string> {
  const [profile] = listTemplates();
  if (profile === undefined) throw new Error('there is no template');
  const blank = newEdition(profile, '2026-11-22');
  const headline = '石桥镇秋收过半';
  const story = {
    id: 's1',
    priority: 1,
    section: '',
    killed: false,
    kicker: '',
    headline,
    decks: [],
    dateline: '本报讯',
    byline: '',
    paragraphs: [{ kind: 'body' as const, text: '石桥镇的晚稻已收割六成，农机站连夜检修烘干设备。'.repeat(8) }],
    pictures: [],
    ...(source && { source }),
  };
  const frame = { column: 0, columns: 3, line: 40, lines: 24 };
  const article = { id: 'a1', story: story.id, frame, head: { size: 30 }, pictures: [] };
  const pages = blank.pages.map((page, index) => (index === 0 ? { ...page, articles: [article] } : page));
  const edition = { ...blank, masthead: { name: '石桥报', fields: {} }, stories: [story], pages };
  const modelState = createModel(edition).encodeState();
  const written = await writeEditionFile(file, { edition, modelState, pictures: new Map() });
  if (!written.ok) throw new Error(written.code);
  return headline;
}

import { createCanvas } from '@napi-rs/canvas';
import type { Article, Edition, Picture, Story } from '../../../core/document';
import { listTemplates, newEdition } from '../../../electron/services/templates';
import { sha256, writeEditionFile } from '../../../files';
import { createModel } from '../../../model';

/** The headlines of `writeTwoPageEdition`, in order of priority. */
export const HEADLINES = ['白塔乡新桥今晨合龙', '柳湾村办起晒谷场', '夜校添了木工课', '候车亭换上新灯'] as const;

function story(id: string, priority: number, sentences: number): Story {
  const text = '清晨的雾还没有散，乡里的工匠已经到齐，按图纸一根一根地核对木料。'.repeat(sentences);
  return {
    id,
    priority,
    section: '',
    killed: false,
    kicker: '',
    headline: HEADLINES[priority - 1] ?? '',
    decks: [],
    dateline: '本报讯',
    byline: '',
    paragraphs: [{ kind: 'body', text }],
    pictures: [],
  };
}

function article(id: string, of: string, place: { column: number; line: number; lines: number }): Article {
  return { id, story: of, frame: { columns: 2, ...place }, head: { size: 28 }, pictures: [] };
}

/**
 * Writes an edition of two pages to `file`: two stories on page one, the second of them too long for its place, one on
 * page two with a picture, one in the pool. `change` makes it another before it is written.
 */
export async function writeTwoPageEdition(
  file: string,
  change: (edition: Edition) => Edition = (edition) => edition,
): Promise<void> {
  const [profile] = listTemplates();
  if (profile === undefined) throw new Error('there is no template');
  const blank = newEdition(profile, '2026-11-22');
  const bytes = createCanvas(800, 600).toBuffer('image/png');
  const picture: Picture = {
    id: 'p1',
    name: 'bridge.png',
    sha256: sha256(bytes),
    type: 'image/png',
    width: 800,
    height: 600,
  };
  const edition = change({
    ...blank,
    masthead: { name: '白塔报', fields: {} },
    pictures: [picture],
    stories: [
      story('s1', 1, 6),
      story('s2', 2, 60),
      { ...story('s3', 3, 6), pictures: [{ picture: picture.id, caption: '', credit: '' }] },
      story('s4', 4, 3),
    ],
    pages: [
      {
        id: 'page-1',
        name: '',
        articles: [
          article('a1', 's1', { column: 0, line: 40, lines: 20 }),
          article('a2', 's2', { column: 4, line: 40, lines: 20 }),
        ],
      },
      {
        id: 'page-2',
        name: '',
        articles: [
          {
            ...article('a3', 's3', { column: 0, line: 20, lines: 20 }),
            pictures: [{ index: 0, frame: { column: 1, columns: 1, line: 0, lines: 8 } }],
          },
        ],
      },
    ],
  });
  const written = await writeEditionFile(file, {
    edition,
    modelState: createModel(edition).encodeState(),
    pictures: new Map([[picture.sha256, bytes]]),
  });
  if (!written.ok) throw new Error(written.code);
}

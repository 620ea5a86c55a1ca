import type { Article, Block, Page, Profile } from '../document';
import { PACKAGE_BOX } from '../page';
import type { Setting } from '../page';
import { boxedArticle, packageFrame, partsOf } from './package-shape';
import { placedArticle, steppedArticle } from './placed-article';
import type { Placed } from './placement';
import { laidFrame, pageFrame } from './turned';

/** Gives ids for new articles of a page (from 1), one after another, none of them taken. */
export function articleIds(page: number, taken: ReadonlySet<string>): () => string {
  let count = 0;
  return () => {
    for (;;) {
      const id = `p${page}a${++count}`;
      if (!taken.has(id)) return id;
    }
  };
}

/** The articles of a page, what was locked among them, in reading order: down, then across. */
export function articlesOf(
  placed: readonly Placed[],
  page: number,
  locked: readonly Article[],
  { setting, taken = [] }: { readonly setting: Setting; readonly taken?: Iterable<string> },
): readonly Article[] {
  const nextId = articleIds(page, new Set([...taken, ...locked.map(({ id }) => id)]));
  const parts = placed.flatMap((one) =>
    partsOf(one).flatMap((part) => {
      const { story } = part.item;
      const boxed = one.shape.framed !== undefined && boxedArticle(part.shape.columns, setting.profile);
      const main = { part, made: { story, ...placedArticle(part, setting.profile), ...boxed } };
      const step = steppedArticle(part, setting.profile);
      if (step === undefined) return [main];
      const { column, line } = laidFrame(step.frame, setting.profile);
      return [main, { part: { ...part, column, line }, made: { story, ...step } }];
    }),
  );
  const made = parts
    .toSorted(({ part: a }, { part: b }) => a.line - b.line || a.column - b.column)
    .map(({ made: article }): Article => ({ id: nextId(), ...article }));
  return [...made, ...locked].sort((a, b) => a.frame.line - b.frame.line || a.frame.column - b.frame.column);
}

/** A page of a paper with the boxes of the packages placed on it. */
export function withPackages(page: Page, placed: readonly Placed[], profile: Pick<Profile, 'grid' | 'paper'>): Page {
  const own = page.blocks ?? [];
  const made: Block[] = [];
  for (const one of placed) {
    const frame = packageFrame(one);
    if (frame === undefined) continue;
    const id = freeId(`${page.id}package`, [...own, ...made]);
    const vertical = profile.grid.bandLines !== undefined && { vertical: true as const };
    const content = { kind: 'package', text: one.shape.framed ?? '', ...vertical } as const;
    made.push({ id, frame: pageFrame(frame, profile), box: PACKAGE_BOX, content });
  }
  return made.length === 0 ? page : { ...page, blocks: [...own, ...made] };
}

function freeId(name: string, taken: readonly { readonly id: string }[]): string {
  for (let count = 1; ; count++) {
    const id = `${name}${count}`;
    if (!taken.some((one) => one.id === id)) return id;
  }
}

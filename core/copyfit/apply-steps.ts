import type { Article, ArticlePicture, Edition, GridRect, HeadSpec, Story } from '../document';
import { applyCut } from '../galley';
import type { CopyfitStep, CutText, Seat } from './step';

/** The edition with these steps done, in their order; what they leave alone keeps its identity. */
export function applySteps(edition: Edition, steps: readonly CopyfitStep[]): Edition {
  return steps.reduce(applyStep, edition);
}

function applyStep(edition: Edition, step: CopyfitStep): Edition {
  switch (step.kind) {
    case 'cut':
      return {
        ...edition,
        stories: edition.stories.map((story) => (story.id === step.story ? withoutCuts(story, step.cuts) : story)),
      };
    case 'jump':
      return withArticle(edition, step.to, step.rest);
    case 'place':
      return withArticle(edition, step.page, step.put);
    default: {
      const pages = edition.pages.map((page, index) => {
        if (index + 1 !== step.page || !page.articles.some(({ id }) => id === step.article)) return page;
        const articles = page.articles.map((each) => (each.id === step.article ? changed(each, step) : each));
        return { ...page, articles };
      });
      return { ...edition, pages };
    }
  }
}

function withArticle(edition: Edition, number: number, article: Article): Edition {
  const pages = edition.pages.map((page, index) =>
    index + 1 === number ? { ...page, articles: [...page.articles, article] } : page,
  );
  return { ...edition, pages };
}

function changed(article: Article, step: Exclude<CopyfitStep, { readonly kind: 'cut' | 'jump' | 'place' }>): Article {
  switch (step.kind) {
    case 'headSize':
      return withHead(article, step.seat, (head) => ({ ...head, size: step.to }));
    case 'headLines':
      return withHead(article, step.seat, ({ lines: _, ...head }) => ({
        ...head,
        ...(step.block !== undefined && { lines: step.block }),
      }));
    case 'headAir':
      return withHead(article, step.seat, ({ air: _, ...head }) => ({ ...head, ...(step.to > 0 && { air: step.to }) }));
    case 'pictureLines': {
      const frame = article.pictures[step.at]?.frame;
      if (frame === undefined) return article;
      const line = step.onFoot ? frame.line + frame.lines - step.to : frame.line;
      return withPicture(article, step.at, { ...frame, line, lines: step.to });
    }
    case 'pictureSpan':
      return withPicture(article, step.at, step.to);
    case 'frame':
      return seated(inFrame(article, step.to), step.seat);
    case 'tracking': {
      const { tracking: _, ...rest } = article;
      return step.to === 0 ? rest : { ...rest, tracking: step.to };
    }
  }
}

function withHead(article: Article, seat: Seat, change: (head: HeadSpec) => HeadSpec): Article {
  return article.head === undefined ? article : seated({ ...article, head: change(article.head) }, seat);
}

function seated(article: Article, { pictures: moved, by }: Seat): Article {
  if (by === 0 || moved.length === 0) return article;
  const pictures = article.pictures.map((picture, at): ArticlePicture => {
    const { frame } = picture;
    return moved.includes(at) ? { ...picture, frame: { ...frame, line: Math.max(0, frame.line + by) } } : picture;
  });
  return { ...article, pictures };
}

/** The article with a picture in another frame. A head under a picture over it keeps its distance. */
function withPicture(article: Article, at: number, frame: GridRect): Article {
  const own = article.pictures[at];
  if (own === undefined) return article;
  const pictures = article.pictures.map((each, index): ArticlePicture => (index === at ? { ...each, frame } : each));
  const { head } = article;
  const foot = own.frame.line + own.frame.lines;
  if (own.over !== true || head?.line === undefined || head.line < foot) return { ...article, pictures };
  return { ...article, pictures, head: { ...head, line: head.line + frame.line + frame.lines - foot } };
}

/** The article in another frame; pictures at its right edge stay there. */
function inFrame(article: Article, frame: GridRect): Article {
  const wider = article.columns === undefined ? frame.columns - article.frame.columns : 0;
  const pictures = article.pictures.map((picture): ArticlePicture => {
    const { column, columns } = picture.frame;
    const isRight = column > 0 && column + columns === article.frame.columns;
    if (wider === 0 || !isRight) return picture;
    return { ...picture, frame: { ...picture.frame, column: column + wider } };
  });
  return { ...article, frame, pictures };
}

/** The story without these cuts, which must not overlap; paragraphs that nothing is left of go. */
function withoutCuts(story: Story, cuts: readonly CutText[]): Story {
  const backwards = [...cuts].sort((a, b) => b.paragraph - a.paragraph || b.start - a.start);
  const cut = backwards.reduce(applyCut, story);
  const touched = new Set(cuts.map(({ paragraph }) => paragraph));
  return { ...cut, paragraphs: cut.paragraphs.filter(({ text }, index) => text !== '' || !touched.has(index)) };
}

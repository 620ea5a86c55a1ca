import { codes } from '../../codes';
import { dump } from '../../core/display-list';
import type { Edition } from '../../core/document';
import { composeEdition, copyfitOf } from '../../core/page';
import type { ArticleCopyfit, ComposedLine, ComposedPage } from '../../core/page';
import { editionSpreads, scorePage } from '../../core/page-score';
import { describeScore, describeSpreads } from '../describe-score';
import { openEditionFile } from '../open-edition';
import { parseArguments } from '../options';
import { Unusable } from '../outcome';
import type { Outcome } from '../outcome';
import { openFonts } from '../resources';

const SYNOPSIS = 'inspect EDITION.forme --layout | --lines | --display-list | --copyfit | --score';

/**
 * `forme inspect EDITION.forme`: the composed pages as data: boxes, set lines, the display list as text, how copy fits,
 * or the score.
 */
export async function inspect(args: readonly string[]): Promise<Outcome> {
  const options = parseArguments(args, {
    layout: { type: 'boolean' },
    lines: { type: 'boolean' },
    'display-list': { type: 'boolean' },
    copyfit: { type: 'boolean' },
    score: { type: 'boolean' },
  });
  const [path] = options.positionals;
  const wanted = ['layout', 'lines', 'display-list', 'copyfit', 'score'].filter((name) => options.flag(name));
  if (path === undefined || options.positionals.length > 1 || wanted.length !== 1) {
    throw new Unusable('usage', { synopsis: SYNOPSIS });
  }
  const { edition } = await openEditionFile(path);
  const fonts = await openFonts();
  if (wanted[0] === 'copyfit') {
    const fits = edition.pages.flatMap((_, index) => copyfitOf(edition, index + 1, { fonts }));
    return { exit: 0, answer: fits.map((fit) => describeCopyfit(fit, edition)) };
  }
  const pages = composeEdition(edition, { fonts, codes });
  if (wanted[0] === 'score') {
    const scores = pages.map(({ layout }, index) => describeScore(scorePage(layout), index + 1, edition));
    const spreads = describeSpreads(editionSpreads(pages.map(({ layout }) => layout)), edition);
    return { exit: 0, answer: { pages: scores, ...(spreads.length > 0 && { spreads }) } };
  }
  return { exit: 0, answer: view(wanted[0] ?? '', pages) };
}

function view(wanted: string, pages: readonly ComposedPage[]): unknown {
  if (wanted === 'layout') return { pages: pages.map(({ layout }) => layout) };
  if (wanted === 'lines') return pages.flatMap(({ lines }) => lines.map(describeLine));
  return pages.map(({ list }) => dump(list)).join('');
}

/** The best of each list are enough to choose from; cuts are shown with the words that go. */
const SHOWN = 10;

function describeCopyfit(fit: ArticleCopyfit, { stories }: Edition): unknown {
  const story = stories.find(({ id }) => id === fit.story);
  const cuts = fit.cuts.slice(0, SHOWN).map((cut) => ({
    ...cut,
    text: story?.paragraphs[cut.paragraph]?.text.slice(cut.start, cut.end) ?? '',
  }));
  return { ...fit, headline: story?.headline ?? '', cuts, fills: fit.fills.slice(0, SHOWN) };
}

function describeLine({ page, story, article, part, leg, x, y, vertical, line }: ComposedLine): unknown {
  return {
    ...{ page, story, article, part, leg },
    text: line.runs.flatMap((run) => run.text).join(''),
    ...(vertical ? { vertical, x, y: y + line.left } : { x: x + line.left, y }),
    width: line.width,
    natural: line.natural,
    stretch: line.gap,
    squeezed: line.squeezed,
    measure: line.measure,
    last: line.last,
  };
}

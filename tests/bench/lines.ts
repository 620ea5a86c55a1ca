import { join } from 'node:path';
import { resolveStyles } from '../../core/document';
import { composeGalley, createGalleyCache } from '../../core/galley';
import { setParagraph } from '../../core/line';
import { CATALOG } from '../../fonts';
import { newspaperCopy } from './copy';
import { TYPE, benchStyle, engineAt, spanOf } from './engine';
import { NEWS_MEASURE, benchJob } from './job';
import { medianMs, medianOf } from './measure';
import type { Figure, Ratio } from './measure';
import { timeChromium } from './peers/chromium';
import { WARM_UPS } from './peers/peer';
import type { Missing, PeerTimes } from './peers/peer';
import { timeTypst } from './peers/typst';
import type { Bench } from './workload';

const MEASURE = NEWS_MEASURE * TYPE.size;
const RUNS = 9;
/** Makes every run's measure a new one, so that nobody answers from a cache of lines; in points. */
const WIDER = 0.25;
/** Pages of the long text, over a hundred thousand characters, and of an edition. */
const LONG_PAGES = 16;
const EDITION_PAGES = 8;
const STORY_CHARACTERS = 2_000;

/** The stages of the line engine on their own, beside those of other engines on the same text where they are there. */
export async function lineFigures(bench: Bench): Promise<readonly Figure[]> {
  const paragraphs = paragraphsOf(LONG_PAGES);
  const characters = paragraphs.join('').length;
  const perCharacter = (ms: number): number => (ms * 1000) / characters;
  const ready = paragraphs.map(engineAt(MEASURE, 'paragraph', bench.fonts).prepare);
  const prepared = perCharacter(
    await medianMs(() => paragraphs.forEach(engineAt(MEASURE, 'paragraph', bench.fonts).prepare), RUNS),
  );
  let run = 0;
  const breaking = async (composer: 'paragraph' | 'line'): Promise<number> => {
    const ms = await medianMs(() => {
      const engine = engineAt(MEASURE + WIDER * ++run, composer, bench.fonts);
      for (const one of ready) engine.breakParagraph(one);
    }, RUNS);
    return perCharacter(ms);
  };
  const optimal = await breaking('paragraph');
  const greedy = await breaking('line');
  const placed = perCharacter(
    await medianMs(() => {
      const engine = engineAt(MEASURE + WIDER * ++run, 'paragraph', bench.fonts);
      for (const one of ready) engine.setToItems(one);
    }, RUNS),
  );
  const peers = await timePeers(paragraphs);
  const against = (own: number): readonly Ratio[] =>
    peers.map(({ what, ms }) => {
      const theirs = perCharacter(medianOf(ms));
      return { to: `${what}: ${theirs.toFixed(3)} µs`, value: own / theirs };
    });
  const each = 'µs a character';
  return [
    { name: `preparing ${characters.toLocaleString('en')} characters`, value: prepared, unit: each },
    { name: 'optimal breaking of prepared paragraphs', value: optimal, unit: each, ratios: against(optimal) },
    { name: 'single-line composer on prepared paragraphs', value: greedy, unit: each, ratios: against(greedy) },
    { name: 'breaking, justifying, placing every glyph', value: placed, unit: each, ratios: against(placed) },
    ...(await storyFigures(bench)),
    await editionFigure(bench),
  ];
}

/** Peers that are there; a line says which are not. */
async function timePeers(paragraphs: readonly string[]): Promise<readonly PeerTimes[]> {
  const face = CATALOG.find(({ family, weight }) => family === TYPE.family && weight === TYPE.weight)!;
  const work = {
    paragraphs,
    font: join(__dirname, '..', '..', 'node_modules', face.file),
    size: TYPE.size,
    leading: TYPE.leading,
    widths: Array.from({ length: WARM_UPS + RUNS }, (_, run) => MEASURE + WIDER * run),
  };
  const results: readonly (PeerTimes | Missing)[] = [await timeChromium(work), timeTypst(work)];
  for (const result of results) if ('missing' in result) console.log(result.missing);
  return results.filter((result): result is PeerTimes => 'ms' in result);
}

/**
 * A character typed into a story of 2,000: all its lines anew, with what the galley keeps, and as one long paragraph.
 */
async function storyFigures({ fonts, edition }: Bench): Promise<readonly Figure[]> {
  const paragraphs: string[] = [];
  for (const text of paragraphsOf(1)) {
    if (paragraphs.join('').length < STORY_CHARACTERS) paragraphs.push(text);
  }
  const cut = paragraphs.join('').slice(0, STORY_CHARACTERS);
  const profile = resolveStyles(edition.profile);
  const cache = createGalleyCache();
  let story = {
    ...edition.stories[0]!,
    paragraphs: paragraphs.map((text) => ({ kind: 'body' as const, text })),
  };
  let typed = 0;
  const type = (text: string): string => {
    const at = ++typed % text.length;
    return text.slice(0, at) + '天地人和'.charAt(typed % 4) + text.slice(at);
  };
  const galleyMs = await medianMs(() => {
    const index = typed % story.paragraphs.length;
    const text = type(paragraphs[index]!);
    story = { ...story, paragraphs: story.paragraphs.with(index, { kind: 'body', text }) };
    composeGalley(story, { profile, measure: MEASURE, fonts, cache });
  }, KEYSTROKES);
  const style = benchStyle('paragraph');
  const paragraphMs = await medianMs(() => setParagraph([spanOf(type(cut))], MEASURE, style, fonts), KEYSTROKES);
  return [
    { name: `keystroke in a story of 2,000 characters to its lines`, value: galleyMs, unit: 'ms' },
    { name: 'the same, all of it one paragraph, nothing kept', value: paragraphMs, unit: 'ms' },
  ];
}

const KEYSTROKES = 101;

/**
 * An edition whose stories are prepared, as it is after its pages were shown once: to display lists at another measure.
 */
async function editionFigure({ fonts }: Bench): Promise<Figure> {
  const paragraphs = paragraphsOf(EDITION_PAGES);
  const ready = paragraphs.map(engineAt(MEASURE, 'paragraph', fonts).prepare);
  let run = 0;
  const ms = await medianMs(() => {
    const engine = engineAt(MEASURE + WIDER * ++run, 'paragraph', fonts);
    return ready.map(engine.setToItems);
  }, RUNS);
  const characters = paragraphs.join('').length.toLocaleString('en');
  return { name: `${EDITION_PAGES} pages, ${characters} characters, prepared to display lists`, value: ms, unit: 'ms' };
}

function paragraphsOf(pages: number): readonly string[] {
  return benchJob({ stories: newspaperCopy(), pages, measure: NEWS_MEASURE }).pages.flatMap(({ articles }) =>
    articles.flatMap(({ paragraphs }) => paragraphs),
  );
}

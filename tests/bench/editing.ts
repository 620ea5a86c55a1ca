import { GlyphPaths, createCanvasPainter, writeOutline } from '../../canvas';
import { paint } from '../../core/display-list';
import { composePage, createCompositionCache } from '../../core/page';
import { createModel } from '../../model';
import { medianMs } from './measure';
import type { Figure } from './measure';
import type { Bench } from './workload';

/** Screen pixels a point when a whole broadsheet page fills a window of 1000 px. */
const SCALE = 0.65;

/** From a character typed to the page painted again, without the window: model, composing, painting. */
export async function editingFigures({ fonts, edition }: Bench): Promise<readonly Figure[]> {
  // Asked for where it is drawn on: the process that measures the memory of an export must not hold it.
  const { Path2D, createCanvas } = await import('@napi-rs/canvas');
  const model = createModel(edition);
  const cache = createCompositionCache();
  const canvas = createCanvas(Math.round(1105 * SCALE), Math.round(1545 * SCALE));
  const context = canvas.getContext('2d');
  const glyphs = new GlyphPaths(
    () => new Path2D(),
    (face, glyph, path) => writeOutline(fonts.face(face).outlineOf(glyph), path),
  );
  const storyOnFront = edition.pages[0]?.articles[0]?.story;
  let typed = 0;
  const type = (): void => {
    typed += 1;
    model.change('type', (now) => ({
      ...now,
      stories: now.stories.map((story) =>
        story.id === storyOnFront
          ? {
              ...story,
              paragraphs: story.paragraphs.map((paragraph, index) =>
                index === 1 ? { ...paragraph, text: `${paragraph.text}${'天地人和'.charAt(typed % 4)}` } : paragraph,
              ),
            }
          : story,
      ),
    }));
  };
  const compose = () => composePage(model.edition(), 1, { fonts, cache });
  const repaint = (): void => {
    const { list } = compose();
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    paint(list, createCanvasPainter({ context, glyphs, picture: () => undefined, scale: SCALE, left: 0, top: 0 }));
  };
  const composeMs = await medianMs(() => {
    type();
    compose();
  }, 15);
  const wholeMs = await medianMs(() => {
    type();
    repaint();
  }, 15);
  const cold = await medianMs(() => composePage(model.edition(), 1, { fonts }), 5);
  return [
    {
      name: 'keystroke to composed page',
      value: composeMs,
      unit: 'ms',
      ratios: [{ to: 'composing the page without a cache', value: composeMs / cold }],
    },
    { name: 'keystroke to repainted page, all of it, one thread', value: wholeMs, unit: 'ms' },
  ];
}

import { paintItem } from './paint';
import type { DisplayItem, DisplayList, Ink, Owner } from './types';

/**
 * A display list as text for goldens and for people: one line an item in drawing order, the same on every machine.
 *
 *     glyphs article:a3/body Noto Serif SC/400 9 K100 @ 56.7,120.15 "文字" [56.7 65.7] <s3 body:0 0-2>
 *
 * The positions in brackets are the pens' x; a run whose baseline moves has its y in a second pair.
 */
export function dump(list: DisplayList): string {
  const head = `page ${list.page} ${number(list.width)} x ${number(list.height)}`;
  return [head, ...list.items.map(dumpItem), ''].join('\n');
}

/** One item of a display list as a line of text. */
export function dumpItem(item: DisplayItem): string {
  let line = '';
  paintItem(item, {
    glyphs: (run) => {
      const level = run.y.every((y) => y === run.y[0]);
      const source = run.source && `<${run.source.story} ${run.source.part} ${run.source.start}-${run.source.end}>`;
      line = join([
        'glyphs',
        owner(run.owner),
        run.face,
        number(run.size),
        ink(run.ink),
        run.stretch !== undefined && `stretch ${number(run.stretch)}`,
        run.turn !== undefined && run.turn !== 0 && `turn ${run.turn}`,
        `@ ${number(run.x[0] ?? 0)},${number(run.y[0] ?? 0)}`,
        JSON.stringify(run.text.join('')),
        `[${run.x.map(number).join(' ')}]`,
        !level && `[${run.y.map(number).join(' ')}]`,
        source,
      ]);
    },
    rule: (rule) => {
      const ends = `${number(rule.x1)},${number(rule.y1)} - ${number(rule.x2)},${number(rule.y2)}`;
      const dash = rule.dash && `dash ${rule.dash.map(number).join(' ')}`;
      line = join(['rule', owner(rule.owner), number(rule.width), ink(rule.ink), ends, dash]);
    },
    fill: (fill) => {
      line = join(['fill', owner(fill.owner), ink(fill.ink), rectangle(fill.rect)]);
    },
    path: (path) => {
      const drawn = path.width === undefined ? 'filled' : number(path.width);
      const contours = path.contours.map((contour) => `[${contour.map(number).join(' ')}]`);
      line = join(['path', owner(path.owner), drawn, ink(path.ink), ...contours]);
    },
    picture: (picture) => {
      const { crop } = picture;
      line = join([
        'picture',
        owner(picture.owner),
        picture.picture,
        rectangle(picture.rect),
        `crop ${rectangle(crop)}`,
      ]);
    },
  });
  return line;
}

function join(parts: readonly (string | false | undefined)[]): string {
  return parts.filter((part) => part !== false && part !== undefined).join(' ');
}

function owner({ kind, id, part }: Owner): string {
  return `${kind}:${id}/${part}`;
}

/** `K100`, `M100 Y95 K10` joined by `+`; `paper` for no ink; a spot by its name and tint. */
function ink(value: Ink): string {
  const percent = (amount: number): string => number(amount * 100);
  if (value.kind === 'spot') return `${value.name.replaceAll(' ', '_')}:${percent(value.tint)}`;
  const named = value.cmyk.flatMap((amount, index) =>
    amount === 0 ? [] : [`${'CMYK'.charAt(index)}${percent(amount)}`],
  );
  return named.length === 0 ? 'paper' : named.join('+');
}

function rectangle({ x, y, width, height }: { x: number; y: number; width: number; height: number }): string {
  return `${number(x)},${number(y)} ${number(width)} x ${number(height)}`;
}

function number(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  return String(rounded === 0 ? 0 : rounded);
}

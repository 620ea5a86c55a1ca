import { describe, expect, it } from 'vitest';

import { dumpItem, process } from '../../../core/display-list';
import type { DisplayItem } from '../../../core/display-list';
import type { BoxStyle } from '../../../core/document';
import { drawBox, drawRule } from '../../../core/page/ornaments';
import { RULES, by, nameOf } from '../../core/page/ornaments/styles';

function shown(name: string, items: readonly DisplayItem[]): string {
  return [`# ${name}`, ...items.map(dumpItem), ''].join('\n');
}

const rect = { x: 10, y: 20, width: 80, height: 50 };
const tint = process(0, 0, 0, 10);
const lines = RULES.filter((rule) => rule.kind !== 'border' && rule.kind !== 'wave');

const BOXES: Readonly<Record<string, BoxStyle>> = {
  ...Object.fromEntries(RULES.map((border) => [nameOf(border), { border }])),
  ...Object.fromEntries(lines.map((border) => [`${nameOf(border)}, round`, { border, radius: 8 }])),
  ...Object.fromEntries(RULES.map((border) => [`${nameOf(border)}, two sides`, { border, sides: ['top', 'left'] }])),
  tint: { tint },
  'tint, round': { tint, radius: 8 },
  'tint in lines': { tint, border: RULES[1]!, radius: 8 },
  'tint in a border': { tint, border: RULES.at(-1)! },
};

describe('ornaments', () => {
  it('rules are drawn as they were', async () => {
    const level = RULES.map((rule) => shown(nameOf(rule), drawRule(rule, { x1: 10, y1: 20, x2: 60, y2: 20 }, by)));
    const upright = RULES.map((rule) =>
      shown(`${nameOf(rule)}, upright`, drawRule(rule, { x1: 10, y1: 20, x2: 10, y2: 70 }, by)),
    );
    await expect([...level, ...upright].join('\n')).toMatchFileSnapshot('rules.txt');
  });

  it('boxes are drawn as they were', async () => {
    const boxes = Object.entries(BOXES).map(([name, box]) => {
      const { under, over } = drawBox(box, rect, by);
      return shown(name, [...under, ...over]);
    });
    await expect(boxes.join('\n')).toMatchFileSnapshot('boxes.txt');
  });
});

import { PAPER } from '../../core/display-list';
import type { Ink } from '../../core/display-list';
import { NAMED_COLOURS } from './named-colours';

/** What a shape is painted with: `own` takes the ink of whatever the drawing stands for. */
export type Paint = 'none' | 'own' | Ink;

/** Black of drawing programs, which write K 100 as #231f20 or #1d1d1b: dark, and nearly grey. */
const DARK = 0x2c / 255;
const NEARLY_GREY = 0x10 / 255;
/** Lighter than this in all three is paper. */
const WHITE = 0xfa / 255;

/** The most ink in all that newsprint takes (ISO 12647-3). */
const MOST_INK = 2.2;

/**
 * A colour in red, green and blue (each 0 to 1) as ink. Black and its like are the drawing's own ink, white is paper.
 * Of the others, grey parts go into black the more the greyer a colour is, so that a pure red stays free of it; and as
 * much as keeps the ink within its limit.
 */
function rgbPaint(red: number, green: number, blue: number): Paint {
  const [least, most] = [Math.min(red, green, blue), Math.max(red, green, blue)];
  if (most <= DARK && most - least <= NEARLY_GREY) return 'own';
  if (least >= WHITE) return PAPER;
  const grey = 1 - most;
  const total = 3 - red - green - blue;
  const wanted = (grey * least) / most;
  // Each part of black takes the place of three.
  const black = Math.min(grey, Math.max(wanted, (total - MOST_INK) / 2));
  return processInk(1 - red - black, 1 - green - black, 1 - blue - black, black);
}

/** Inks (each 0 to 1). Black alone, solid, is the drawing's own ink. */
function cmykPaint(cyan: number, magenta: number, yellow: number, black: number): Paint {
  if (black === 1 && cyan === 0 && magenta === 0 && yellow === 0) return 'own';
  return processInk(cyan, magenta, yellow, black);
}

function processInk(...inks: [number, number, number, number]): Ink {
  const [c, m, y, k] = inks.map((ink) => Math.round(Math.min(1, Math.max(0, ink)) * 1000) / 1000);
  return { kind: 'process', cmyk: [c ?? 0, m ?? 0, y ?? 0, k ?? 0] };
}

/** A colour as CSS and SVG write it; `undefined` for what is none, such as a gradient's `url(…)`. */
export function readPaint(text: string): Paint | undefined {
  const value = text.trim().toLowerCase();
  if (value === 'none' || value === 'transparent') return 'none';
  if (value === 'currentcolor') return 'own';
  const hex = /^#([\da-f]{3,8})$/.exec(value)?.[1] ?? NAMED_COLOURS.get(value);
  if (hex !== undefined) return hexPaint(hex);
  const call = /^(rgba?|device-cmyk)\(([^()]*)\)$/.exec(value);
  if (call === null) return undefined;
  const parts = (call[2] ?? '').split(/[\s,/]+/).filter((part) => part !== '');
  if (call[1] === 'device-cmyk') {
    const [c, m, y, k, ...rest] = parts.map((part) => fraction(part, 1));
    if (c === undefined || m === undefined || y === undefined || k === undefined || rest.length > 0) return undefined;
    return cmykPaint(c, m, y, k);
  }
  const [red, green, blue] = parts.slice(0, 3).map((part) => fraction(part, 255));
  const alpha = parts[3] === undefined ? 1 : fraction(parts[3], 1);
  if (red === undefined || green === undefined || blue === undefined || parts.length > 4) return undefined;
  if (alpha === 0) return 'none';
  return alpha === 1 ? rgbPaint(red, green, blue) : undefined;
}

function hexPaint(hex: string): Paint | undefined {
  const short = hex.length <= 4;
  const digits = short ? [...hex].map((digit) => digit + digit) : (hex.match(/../g) ?? []);
  const [red, green, blue, alpha = 255] = digits.map((pair) => parseInt(pair, 16));
  if (red === undefined || green === undefined || blue === undefined || hex.length === 5 || hex.length === 7)
    return undefined;
  if (alpha === 0) return 'none';
  return alpha === 255 ? rgbPaint(red / 255, green / 255, blue / 255) : undefined;
}

function fraction(text: string, whole: number): number | undefined {
  const value = Number(text.replace(/%$/, ''));
  if (!Number.isFinite(value)) return undefined;
  return Math.min(1, Math.max(0, text.endsWith('%') ? value / 100 : value / whole));
}

import type { Font, Glyph } from 'fontkit';
import type { GlyphId } from '../core/font';
import type { FaceSource } from './face';
import {
  NO_INK,
  NO_OUTLINE,
  OUTLINE_CLOSE,
  OUTLINE_CUBIC,
  OUTLINE_LINE,
  OUTLINE_MOVE,
  OUTLINE_QUADRATIC,
  type GlyphOutline,
  type GlyphShapes,
} from './sfnt/glyf';

/** A face opened by the font library, as the PDF writer embeds it. */
export type FontProgram = Font;

const programs = new WeakMap<object, Promise<FontProgram>>();

/**
 * Opens a face's whole program for embedding, once for each source. The library behind it takes a fifth of a second to
 * load, so it is loaded here and not before: composing and painting do without it. Rejects when the file is damaged.
 */
export function openProgram(source: Pick<FaceSource, 'read' | 'postscriptName'>): Promise<FontProgram> {
  const known = programs.get(source);
  if (known !== undefined) return known;
  const opening = open(source);
  programs.set(source, opening);
  return opening;
}

async function open(source: Pick<FaceSource, 'read' | 'postscriptName'>): Promise<FontProgram> {
  const { create } = await import('fontkit');
  const opened = create(source.read() as Parameters<typeof create>[0]);
  if (!('fonts' in opened)) return opened;
  const member = opened.fonts.find((font) => font.postscriptName === source.postscriptName);
  if (member === undefined) throw new RangeError(`the collection has no face ${source.postscriptName}`);
  return member;
}

/** Reads glyph shapes through the font library: for faces whose outlines are not TrueType's (CFF). */
export function shapesOfProgram(program: FontProgram): GlyphShapes {
  const { unitsPerEm } = program;
  const glyphOf = (glyph: GlyphId): Glyph => program.getGlyph(glyph);
  return {
    inkOf: (glyph) => {
      const box = glyphOf(glyph).cbox;
      if (!Number.isFinite(box.minX)) return NO_INK;
      return {
        left: box.minX / unitsPerEm,
        bottom: box.minY / unitsPerEm,
        right: box.maxX / unitsPerEm,
        top: box.maxY / unitsPerEm,
      };
    },
    outlineOf: (glyph) => outlineFrom(glyphOf(glyph), unitsPerEm),
  };
}

const STEPS = {
  moveTo: OUTLINE_MOVE,
  lineTo: OUTLINE_LINE,
  quadraticCurveTo: OUTLINE_QUADRATIC,
  bezierCurveTo: OUTLINE_CUBIC,
  closePath: OUTLINE_CLOSE,
} as const;

function outlineFrom(glyph: Glyph, unitsPerEm: number): GlyphOutline {
  const steps = glyph.path.commands;
  if (steps.length === 0) return NO_OUTLINE;
  return {
    commands: Uint8Array.from(steps, (step) => STEPS[step.command]),
    points: Float32Array.from(steps.flatMap((step) => step.args.map((value) => value / unitsPerEm))),
  };
}

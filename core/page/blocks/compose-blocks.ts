import type { Block, Edition, GridRect } from '../../document';
import { furnitureFrames } from '../furniture';
import { pageGrid } from '../grid';
import { boxPlace } from '../layout';
import type { LayoutBox } from '../layout';
import { drawBox } from '../ornaments';
import type { PlacedText } from '../placed-text';
import type { Setting } from '../setting';
import { composeAd } from './ad';
import { composeBanner } from './banner';
import { blockInput, blockOwner, lineInk } from './block-input';
import type { BlockInput, SetBlock } from './block-input';
import { composeCode } from './code';
import { composeNotice } from './notice';
import { composePackage, isPackage, packageBar, packageRect } from './package';
import { pageBlocks } from './page-blocks';
import { composePictureBlock } from './picture';

/** A block as set: what it draws, what should be known of it, and its place in the layout. */
export interface BlockComposition extends SetBlock {
  readonly box: LayoutBox;
  readonly texts: readonly PlacedText[];
}

/** Sets all blocks of a page (from 1). */
export function composeBlocks(edition: Edition, page: number, setting: Setting): readonly BlockComposition[] {
  const grid = pageGrid(setting.profile);
  const masthead = page === 1 ? mastheadFrame(edition) : undefined;
  return pageBlocks(edition, page).map((block) => {
    const input = blockInput(block, { edition, page, grid, setting });
    const around = isPackage(block) ? packageRect(block.frame, grid) : input.rect;
    const drawn = drawBox(input.box, around, { owner: blockOwner(input, 'box'), ink: lineInk(input) });
    const set = composeContent(input);
    return {
      items: [...drawn.under, ...set.items, ...drawn.over],
      diagnostics: set.diagnostics,
      texts: set.texts ?? [],
      box: layoutBox(block, input, masthead),
    };
  });
}

function composeContent(input: BlockInput): SetBlock {
  const { content } = input.block;
  switch (content.kind) {
    case 'banner':
      return composeBanner(input, content.text);
    case 'notice':
      return composeNotice(input, content);
    case 'picture':
      return composePictureBlock(input, content);
    case 'ad':
      return composeAd(input, content);
    case 'package':
      return composePackage(input, content.text);
    case 'code':
      return composeCode(input, content);
  }
}

function layoutBox(block: Block, { rect, grid }: BlockInput, masthead: GridRect | undefined): LayoutBox {
  const { frame, content } = block;
  if (isPackage(block)) return { kind: 'furniture', role: content.kind, ...boxPlace(grid.rectOf(packageBar(block))) };
  const ear = isEar(frame, masthead) && { ear: true as const };
  if (content.kind === 'ad') return { kind: 'ad', ...boxPlace(rect), ...ear };
  return { kind: 'furniture', role: content.kind, ...boxPlace(rect), ...ear };
}

/** The frame of the masthead of page one, wherever the page has it. */
export function mastheadFrame(edition: Edition): GridRect | undefined {
  return furnitureFrames(edition, 1).find(({ name }) => name === 'masthead')?.frame;
}

/** Whether a frame of page one stands beside its masthead 报眼. */
export function isEar({ column, columns, line, lines }: GridRect, masthead: GridRect | undefined): boolean {
  if (masthead === undefined) return false;
  const beside = column + columns <= masthead.column || column >= masthead.column + masthead.columns;
  return beside && line >= masthead.line && line + lines <= masthead.line + masthead.lines;
}

import type { Block, BlockContent, TemplateBlock } from '../block';
import { ownBox } from './box-schema';
import { listById, object, oneOf, optional, union, yes } from './check';
import type { Schema } from './check';
import { identifier, longText, shortText } from './common';
import { captionPlace, gridExtent, gridRect, pictureFit } from './grid-schema';

/** A page of small advertisements has some hundreds. */
const MOST_BLOCKS = 2_000;

type Content<Kind extends BlockContent['kind']> = Extract<BlockContent, { readonly kind: Kind }>;

const content: Schema<BlockContent> = union<BlockContent>({
  banner: object<Content<'banner'>>({ kind: oneOf(['banner']), text: shortText }),
  notice: object<Content<'notice'>>({ kind: oneOf(['notice']), head: shortText, text: longText }),
  picture: object<Content<'picture'>>({
    kind: oneOf(['picture']),
    picture: identifier,
    fit: optional(pictureFit),
    caption: optional(longText),
    credit: optional(shortText),
    captionPlace: optional(captionPlace),
  }),
  ad: object<Content<'ad'>>({
    kind: oneOf(['ad']),
    client: shortText,
    picture: optional(identifier),
    trade: optional(shortText),
    booked: optional(object<NonNullable<Content<'ad'>['booked']>>({ columns: gridExtent, lines: gridExtent })),
    unmarked: optional(yes),
  }),
  package: object<Content<'package'>>({ kind: oneOf(['package']), text: shortText, vertical: optional(yes) }),
  code: object<Content<'code'>>({ kind: oneOf(['code']), text: shortText, label: optional(shortText) }),
});

const fields = {
  id: identifier,
  frame: gridRect,
  box: optional(ownBox),
  content,
  locked: optional(yes),
  hidden: optional(yes),
};

/** The blocks of a page. */
export const blocks: Schema<readonly Block[]> = listById(object<Block>(fields), { max: MOST_BLOCKS });

/** The blocks that a template puts on pages by itself. */
export const templateBlocks: Schema<readonly TemplateBlock[]> = listById(
  object<TemplateBlock>({ ...fields, on: oneOf(['first', 'inner', 'last', 'every']) }),
  { max: MOST_BLOCKS },
);

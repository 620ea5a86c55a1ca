import { FILE_DIVISIONS } from '../core/document';
import { MOST_DPI, PICTURE_FORMATS, PROOF_SHEETS } from '../outputs/order';
import type { OutputOrder } from '../outputs/order';
import type { Check } from './check';
import { isFlag, isKind, isList, isOneOf, isShape, isText, isWhole, maybe } from './check';

/** The most pages an edition can have (reliability: S2). */
export const MOST_PAGES = 500;

/** Files are sent again a few times on a bad night. */
const MOST_SENDINGS = 99;

/** A round is a word or two: it stands across every page. */
const LONGEST_ROUND = 40;

const pages = maybe(isList(isWhole({ least: 1, most: MOST_PAGES }), { most: MOST_PAGES }));

type Order<Kind extends OutputOrder['kind']> = Extract<OutputOrder, { kind: Kind }>;

/** What can be ordered of an edition, as it comes from the window. */
export const isOutputOrder: Check<OutputOrder> = isKind<OutputOrder>({
  press: isShape<Order<'press'>>({
    kind: isOneOf(['press']),
    pages,
    standard: isOneOf(['x4', 'x1a']),
    division: isOneOf(FILE_DIVISIONS),
    marks: isFlag,
    slug: isFlag,
    version: isWhole({ least: 1, most: MOST_SENDINGS }),
    report: isFlag,
  }),
  imposed: isShape<Order<'imposed'>>({ kind: isOneOf(['imposed']), pages, sheet: isOneOf(PROOF_SHEETS) }),
  proof: isShape<Order<'proof'>>({
    kind: isOneOf(['proof']),
    pages,
    round: maybe(isText({ least: 1, most: LONGEST_ROUND })),
    findings: maybe(isFlag),
    remarks: maybe(isFlag),
    list: maybe(isFlag),
    email: maybe(isFlag),
  }),
  digital: isShape<Order<'digital'>>({ kind: isOneOf(['digital']), pages }),
  pictures: isShape<Order<'pictures'>>({
    kind: isOneOf(['pictures']),
    pages,
    format: isOneOf(PICTURE_FORMATS),
    dpi: isWhole({ least: 1, most: MOST_DPI }),
  }),
});

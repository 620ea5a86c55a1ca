import { garbledSpans } from '../../copy';
import type { Slip } from '../finding';
import { oncePerLists } from '../lists';
import { anyCharacterOf, anyOf } from '../lists/rows';
import type { TextCheck } from '../reading';
import { matchesIn } from '../pattern-needs';

/** What stands for a number until somebody knows it: `共XX户`, `？？座`. */
const NUMBER_HELD =
  /(?<=[〇㐀-鿿𠀀-𲎯])(?:[XxＸｘ×＊*]{2,}|[？?]{2,}|_{2,})(?=[余多]?[万亿]?(?:户|人|个|名|亩|元|米|家|吨|座|公里|公斤|次|项|台|套|棵|间|%))/gu;

/**
 * What programs leave in copy: readings by converters, entities, tags and escapes, signs for what could not be read.
 */
const leftBy = oncePerLists(
  (lists) =>
    new RegExp(
      [
        '[〇㐀-鿿𠀀-𲎯][(（][a-züāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,6}[)）]',
        '[\\ufffd〓]+|□{2,}',
        '锟斤拷|烫烫烫|屯屯屯',
        // Characters that are met almost only where UTF-8 was read as GBK: 的 became 鐨, 是 鏄, 。 銆.
        `(?:${anyCharacterOf(lists['residue.asGbk'])}[〇㐀-鿿𠀀-𲎯€?]{0,2}){2,}`,
        // UTF-8 read as Latin-1 or Windows-1252.
        '(?:[\\u00c0-\\u00ff][\\u0080-\\u00bf\\u0152\\u0153\\u0160\\u0161\\u0178\\u017d\\u017e\\u0192\\u02c6\\u02dc\\u2013-\\u2022\\u2026\\u2030\\u2039\\u203a\\u20ac\\u2122]{1,2}){2,}|[\\u00e4-\\u00e9][\\u0080-\\u00bf\\u2013-\\u2022\\u0152\\u0153\\u0160\\u0161]{1,2}|[\\u00c0-\\u00ff]{3,}|â€[™œ˜”“¦\\u009d\\u0080-\\u00bf]?|[ÃÂ][\\u0080-\\u00bf]|ï¼[\\u0080-\\u00bfŒšŸ]?',
        '\\$nbsp;?|&(?:[a-z]{2,8}|#x?[\\da-f]{2,6});?(?![=\\w])',
        `[<＜]/?(?:${anyOf(lists['residue.tags'])})(?:\\s[^<>＜＞\\n]{0,120})?/?[>＞]`,
        `[（(【\\[{](?:${anyOf(lists['residue.placeholders'])})[）)】\\]}]|[【\\[](?:${anyOf(lists['residue.inSquareBrackets'])})[】\\]]|\\{\\{[^{}]{0,40}\\}\\}|(?<![A-Za-z])(?:TODO|TBD)(?![A-Za-z])`,
        `(?<![A-Za-z])(?:${anyOf(lists['residue.values'])})(?![A-Za-z])`,
        '\\\\u[\\da-f]{4}|\\\\[nrt](?![a-z])|(?:%[\\dA-F]{2}){2,}|\\*\\*',
      ].join('|'),
      'giu',
    ),
);
const ENTITIES: Readonly<Record<string, string>> = { nbsp: '', amp: '&', lt: '<', gt: '>', ldquo: '“', rdquo: '”' };

/** Garbled places, and what converters and programs left in the copy. */
export const checkResidue: TextCheck = ({ text }, { lists }) => {
  const slips: Slip[] = garbledSpans(text).map((span) => ({ ...span, code: 'garbled', confidence: 0.85 }));
  for (const { index: start, 0: match } of [...matchesIn(text, leftBy(lists)), ...matchesIn(text, NUMBER_HELD)]) {
    const end = start + match.length;
    if (slips.some((slip) => slip.start < end && start < slip.end)) continue;
    const reading = /^[〇㐀-鿿𠀀-𲎯][(（]/u.test(match);
    const suggestion = reading ? match.charAt(0) : meantBy(match);
    slips.push({
      ...{ code: 'garbled', start, end, confidence: reading ? 0.6 : 0.85 },
      ...(suggestion !== undefined && { suggestion }),
    });
  }
  return slips;
};

/** What an entity or an escape stands for, and nothing for a tag; `undefined` where only a person knows. */
function meantBy(left: string): string | undefined {
  if (/^(?:[<＜]|\*\*|\\[nrt])/iu.test(left)) return '';
  const entity = /^&(\w+)/u.exec(left)?.[1];
  if (entity !== undefined) return ENTITIES[entity.toLowerCase()];
  const code = /^\\u([\da-f]{4})$/iu.exec(left)?.[1];
  return code === undefined ? undefined : String.fromCharCode(parseInt(code, 16));
}

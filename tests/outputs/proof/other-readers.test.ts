import { describe, expect, it } from 'vitest';
import { boxOfRect, pageSpace, quadPoints } from '../../../core/annotation';
import type { Rect } from '../../../core/geometry';
import { annotationsOfMarks, marksOfAnnotations } from '../../../core/mark-exchange';
import type { BroughtMarks } from '../../../core/mark-exchange';
import { composeEdition } from '../../../core/page';
import { MARK_NAMES, readRemarks } from '../../../outputs';
import { proofMark, textAnchor } from '../../core/marks/marks';
import { fonts } from '../../core/page/fake';
import { paper } from '../../core/page/recomposed-paper';
import { buildPdf } from '../../support/pdf-builder';
import { updatedPdf } from '../../support/updated-pdf';

/*
 * Remarks in the form in which Acrobat, Foxit and WPS write them, by hand from what is published of these programs:
 * their names of objects (Subj), their intents (IT), what they group, and how they save. What they wrote themselves is
 * in `own-forms.test.ts`.
 */

const edition = paper();
const pages = composeEdition(edition, { fonts });
const { width, height } = pages[0]!.list;
const space = pageSpace(height);
const lead = edition.stories[0]!;
const anchor = (from: number, to: number) => textAnchor(lead, 'body:0', from, to);

/** Where characters of the first paragraph stand on page one. */
function rectsOf(from: number, to: number): readonly Rect[] {
  const mark = proofMark('m', anchor(from, to), { sign: 'note' });
  const [told] = annotationsOfMarks([mark], { edition, pages, names: MARK_NAMES[0]!, colourOf: () => [1, 0, 0] });
  return told?.quads ?? [told!.rect];
}

const numbers = (values: readonly number[]): string => values.map((value) => value.toFixed(3)).join(' ');
/**
 * A rectangle round type, and its quads in the order that programs write, a little larger than the type as theirs are.
 */
const on = (from: number, to: number, by = 0.4): string => {
  const rects = rectsOf(from, to).map(({ x, y, width, height }) => ({ x, y: y - by, width, height: height + 2 * by }));
  return `/Rect[${numbers(boxOfRect(space, rects[0]!))}]/QuadPoints[${numbers(quadPoints(space, rects))}]`;
};
/** A stroke of the pencil through type, as numbers of the file. */
const through = (from: number, to: number): readonly number[] => {
  const [left, foot, right, top] = boxOfRect(space, rectsOf(from, to)[0]!);
  return [left - 1, (foot + top) / 2 - 2, (left + right) / 2, (foot + top) / 2, right + 1, (foot + top) / 2 + 2];
};
/** The box of a caret that points between two characters from under their line, as Acrobat and Foxit draw it. */
const caretBox = (at: number): readonly number[] => {
  const { x, y, height: tall } = rectsOf(at, at + 1)[0]!;
  return boxOfRect(space, { x: x - 4, y: y + tall * 0.55, width: 8, height: tall * 0.6 });
};
const utf16 = (text: string): string => `<FEFF${[...Buffer.from(text, 'utf16le').swap16()].map((byte) => byte.toString(16).padStart(2, '0')).join('').toUpperCase()}>`; // prettier-ignore
/** As XFDF has points. */
const pairs = (values: readonly number[]): string =>
  numbers(values)
    .replace(/(\S+) (\S+) ?/g, '$1,$2;')
    .slice(0, -1);
const box = [60, 80, 160, 120] as const;

const base = buildPdf({
  catalog: '<< /Type /Catalog /Pages @pages >>',
  pages: '<< /Type /Pages /Kids [@page] /Count 1 >>',
  page: `<< /Type /Page /Parent @pages /MediaBox [0 0 ${width} ${height}] >>`,
});
/** The numbers of the objects of `base`. */
const [PAGES, PAGE] = [2, 3];
const pageWith = (annots: string): string =>
  `<</Type/Page/Parent ${PAGES} 0 R/MediaBox[0 0 ${width} ${height}]/Annots ${annots}>>`;

function taken(bytes: Uint8Array): BroughtMarks {
  const read = readRemarks(bytes, pages);
  if (!read.ok) throw new Error(read.code);
  const options = { edition, pages, names: MARK_NAMES, round: 'second', now: '2026-11-26T10:00:00Z' } as const;
  return marksOfAnnotations(read.annotations, options);
}

const rich = (words: string): string =>
  `(<?xml version="1.0"?><body xmlns="http://www.w3.org/1999/xhtml" xmlns:xfa="http://www.xfa.org/schema/xfa-data/1.0/" xfa:APIVersion="Acrobat:24.2.0" xfa:spec="2.0.2"><p dir="ltr">${words}</p></body>)`;

/** What every program's remarks come to: sign, words, and the characters. */
const comparable = ({ marks }: BroughtMarks): readonly unknown[] =>
  marks.map(({ sign, text, comment, anchor: on, reader, state, replies = [] }) => [
    sign,
    text ?? comment ?? '',
    on.kind === 'text' ? on.words : on.shape,
    reader,
    state,
    replies.map((reply) => `${reply.reader} ${reply.text}`),
  ]);

const characters = (from: number, to: number): string => anchor(from, to).words;

describe('remarks as Acrobat writes them', () => {
  const common = "/Type/Annot/F 4/P 3 0 R/T(Xu)/CreationDate(D:20261126181900+08'00')/M(D:20261126182000+08'00')";
  /** Comments saved behind the file, objects in streams; one was edited and saved once more. */
  const first = {
    [PAGE]: pageWith('[10 0 R 11 0 R 12 0 R 13 0 R 14 0 R 15 0 R 16 0 R 17 0 R 18 0 R 19 0 R 20 0 R 21 0 R 22 0 R]'),
    // Replace: a caret whose strikeout is grouped with it.
    10: `<<${common}/Subtype/Caret/NM(0f1c)/IT/Replace/Subj(Inserted Text)/Contents ${utf16('八天')}/RC ${rich('&#20843;&#22825;')}/Rect[${numbers(caretBox(6))}]/RD[0.5 0.5 0.5 0.5]/Sy/None/Popup 11 0 R/C[0 0 1]>>`,
    11: '<</Type/Annot/Subtype/Popup/Parent 10 0 R/Rect[600 700 780 820]/Open false/F 28>>',
    12: `<<${common}/Subtype/StrikeOut/NM(7a)/IT/StrikeOutTextEdit/Subj(Cross-Out)/IRT 10 0 R/RT/Group${on(3, 6)}/C[1 0 0]>>`,
    // Insert, delete; the preference to copy what is marked into the remark is on.
    13: `<<${common}/Subtype/Caret/NM(9b)/Subj(Inserted Text)/Contents ${utf16('于\r当日')}/Rect[${numbers(caretBox(12))}]/Sy/None>>`,
    14: `<<${common}/Subtype/StrikeOut/NM(c1)/Subj(Cross-Out)/Contents ${utf16(characters(20, 23))}${on(20, 23)}>>`,
    // Words in rich text only; another is asked about.
    15: `<<${common}/Subtype/Highlight/NM(c2)/IT/HighlightNote/Subj(Comment on Text)/RC ${rich('&#26680;')}${on(30, 34)}/CA 0.4>>`,
    16: `<<${common}/Subtype/Squiggly/NM(c3)/Subj(Underline)/Contents ${utf16('再查')}${on(40, 44)}>>`,
    // An answer, and a state set by somebody else.
    17: `<</Type/Annot/Subtype/Text/NM(c4)/T(Lin)/IRT 16 0 R/Contents ${utf16('查过')}/Rect[0 0 18 20]/F 30/Name/Comment/M(D:20261126183000+08'00')>>`,
    18: `<</Type/Annot/Subtype/Text/NM(c5)/T(Lin)/IRT 16 0 R/StateModel(Review)/State(Completed)/Contents(Completed set by Lin)/Rect[0 0 18 20]/F 30/M(D:20261126183100+08'00')>>`,
    // A text box, a stamp that says nothing but what it is, a stroke of the pencil.
    19: `<<${common}/Subtype/FreeText/NM(c6)/IT/FreeTextTypewriter/DA(0 G 0 g /Helv 12 Tf)/DS(font: 12pt)/Contents ${utf16('题花太大')}/Rect[${box.join(' ')}]>>`,
    20: `<<${common}/Subtype/Stamp/NM(c7)/Name/SBApproved/Subj ${utf16('已批准')}/Rect[${box.join(' ')}]>>`,
    21: `<<${common}/Subtype/Ink/NM(c8)/Subj(Pencil)/InkList[[${numbers(through(50, 53))}][70 90 71 91]]/Rect[${box.join(' ')}]>>`,
    22: '<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(https://example.org)>>>>',
  };
  const second = { 13: first[13].replace(utf16('于\r当日'), utf16('于')) };
  const once = updatedPdf(base, first, { form: 'streams' });
  const twice = updatedPdf(once, second, { form: 'streams' });

  it('come to marks on their characters, as saved last', () => {
    const brought = taken(twice);
    expect(brought.unmatched).toEqual([]);
    expect(comparable(brought)).toEqual([
      ['correct', '八天', characters(3, 6), 'Xu', 'open', []],
      ['insert', '于', '', 'Xu', 'open', []],
      ['delete', '', characters(20, 23), 'Xu', 'open', []],
      ['instruct', '核', characters(30, 34), 'Xu', 'open', []],
      ['instruct', '再查', characters(40, 44), 'Xu', 'done', ['Lin 查过']],
      ['instruct', '题花太大', 'rectangle', 'Xu', 'open', []],
      ['note', '已批准', 'rectangle', 'Xu', 'open', []],
      ['instruct', '', characters(50, 53), 'Xu', 'open', []],
    ]);
    expect(brought.marks[1]?.anchor).toEqual(anchor(12, 12));
    expect(brought.marks[0]).toMatchObject({ at: '2026-11-26T10:20:00Z', round: 'second' });
    expect(comparable(taken(once))[1]).toEqual(['insert', '于\n当日', '', 'Xu', 'open', []]);
  });
});

describe('remarks as Foxit writes them', () => {
  it('come to marks on their characters: names of its own, the list of a page by itself, a table behind the file', () => {
    const common = "/Type/Annot/F 4/T(Xu)/CreationDate(D:20261126181900+08'00')/M(D:20261126182000+08'00')";
    const file = updatedPdf(
      base,
      {
        [PAGE]: pageWith('30 0 R'),
        // What is struck out stands before the caret that it is grouped with.
        30: '[31 0 R 32 0 R 33 0 R 34 0 R 35 0 R]',
        31: `<<${common}/Subtype/StrikeOut/NM(a-1)/IT/StrikeOutTextEdit/Subj(Replace)/IRT 32 0 R/RT/Group/Contents()${on(3, 6)}/CA 1>>`,
        32: `<<${common}/Subtype/Caret/NM(a-2)/IT/Replace/Subj(Replace)/Contents ${utf16('八天')}/Rect[${numbers(caretBox(6))}]/RD[0 0 0 0]>>`,
        33: `<<${common}/Subtype/Caret/NM(a-3)/Subj(Insert Text)/Contents ${utf16('于')}/Rect[${numbers(caretBox(12))}]>>`,
        34: `<<${common}/Subtype/StrikeOut/NM(a-4)/Subj(Strikeout)/Contents()${on(20, 23)}>>`,
        35: `<<${common}/Subtype/FreeText/NM(a-5)/IT/FreeTextCallout/CL[60 80 90 100 100 110]/Contents ${utf16('补图\r\n说明')}/Rect[${box.join(' ')}]>>`,
      },
      { form: 'table' },
    );
    const brought = taken(file);
    expect(brought.unmatched).toEqual([]);
    expect(comparable(brought)).toEqual([
      ['correct', '八天', characters(3, 6), 'Xu', 'open', []],
      ['insert', '于', '', 'Xu', 'open', []],
      ['delete', '', characters(20, 23), 'Xu', 'open', []],
      ['instruct', '补图\n说明', 'arrow', 'Xu', 'open', []],
    ]);
  });
});

describe('remarks as WPS writes them', () => {
  it('come to marks on their characters: no intents, names in Chinese, dates without a zone, a file written anew', () => {
    const common = `/Type /Annot /F 4 /T ${utf16('许校')} /CreationDate (D:20261126181900) /M (D:20261126182000)`;
    const annots = [
      `/Subtype /Highlight /Subj ${utf16('高亮')} /Contents ${utf16('')} ${on(30, 34)}`,
      `/Subtype /StrikeOut /Subj ${utf16('删除线')} ${on(20, 23)}`,
      `/Subtype /Underline /Subj ${utf16('下划线')} /Contents ${utf16('再查')} ${on(40, 44)}`,
      `/Subtype /Text /Name /Comment /Contents ${utf16('版心偏了')} /Rect [${box.join(' ')}]`,
      // On a page that is not there any more, and on bare paper: told, not lost.
      `/Subtype /Highlight /Contents ${utf16('哪里？')} /Rect [1 1 5 3] /QuadPoints [1 3 5 3 1 1 5 1]`,
    ];
    const file = buildPdf({
      catalog: '<< /Type /Catalog /Pages @pages >>',
      pages: '<< /Type /Pages /Kids [@page] /Count 1 >>',
      page: `<< /Type /Page /Parent @pages /MediaBox [0 0 ${width} ${height}] /Annots [${annots.map((_, index) => `@a${index}`).join(' ')}] >>`,
      ...Object.fromEntries(annots.map((each, index) => [`a${index}`, `<< ${common} ${each} >>`])),
    });
    const brought = taken(file);
    expect(comparable(brought)).toEqual([
      ['query', '', characters(30, 34), '许校', 'open', []],
      ['delete', '', characters(20, 23), '许校', 'open', []],
      ['instruct', '再查', characters(40, 44), '许校', 'open', []],
      ['instruct', '版心偏了', 'point', '许校', 'open', []],
    ]);
    expect(brought.unmatched).toMatchObject([{ text: '哪里？', why: 'no-text', reader: '许校' }]);
  });
});

describe('XFDF as Acrobat and Foxit write it', () => {
  const xfdf = (annots: string): Uint8Array =>
    new TextEncoder().encode(
      `<?xml version="1.0" encoding="UTF-8"?>\n<xfdf xmlns="http://ns.adobe.com/xfdf/" xml:space="preserve"\n>${annots}<f href="proof.pdf"/><ids original="0A" modified="0B"/></xfdf>`,
    );
  const coords = (from: number, to: number): string =>
    `rect="${boxOfRect(space, rectsOf(from, to)[0]!).join(',')}" coords="${quadPoints(space, rectsOf(from, to)).join(',')}"`;
  const common = `color="#FF0000" creationdate="D:20261126181900+08'00'" date="D:20261126182000+08'00'" flags="print" page="0" title="Xu"`;
  const body = (words: string): string =>
    `<contents-richtext><body xmlns="http://www.w3.org/1999/xhtml" xmlns:xfa="http://www.xfa.org/schema/xfa-data/1.0/" xfa:APIVersion="Acrobat:24.2.0" xfa:spec="2.0.2"><p dir="ltr"><span style="font-size:10.0pt">${words}</span></p></body></contents-richtext>`;

  it('comes to marks on their characters, whatever of plain and rich words is empty', () => {
    const brought = taken(
      xfdf(
        `<annots>` +
          `<caret ${common} name="x1" IT="Replace" subject="Inserted Text" rect="${caretBox(6).join(',')}" fringe="0.5,0.5,0.5,0.5">${body('&#20843;&#22825;')}<popup flags="print,nozoom,norotate" open="no" page="0" rect="600,700,780,820"/></caret>` +
          `<strikeout ${common} name="x2" IT="StrikeOutTextEdit" subject="Cross-Out" inreplyto="x1" replyType="group" ${coords(3, 6)}/>` +
          `<highlight ${common} name="x3" subject="Highlight" ${coords(30, 34)}><contents/>${body('核')}</highlight>` +
          `<squiggly ${common} name="x4" subject="Squiggly" ${coords(40, 44)}><contents>再查&#xD;两遍</contents></squiggly>` +
          `<text ${common} name="x5" icon="Comment" inreplyto="x4" state="Rejected" statemodel="Review" rect="0,0,18,20"><contents>Rejected set by Lin</contents></text>` +
          `<freetext ${common} name="x6" IT="FreeTextTypewriter" rect="${box.join(',')}">${body('题花太大')}<defaultappearance>0 G</defaultappearance><defaultstyle>font: 12pt</defaultstyle></freetext>` +
          `<stamp ${common} name="x7" icon="SBApproved" subject="已批准" rect="${box.join(',')}"/>` +
          `<ink ${common} name="x8" subject="Pencil" rect="${box.join(',')}"><inklist><gesture>${pairs(through(50, 53))}</gesture></inklist></ink>` +
          `<link rect="0,0,9,9" page="0"/></annots>`,
      ),
    );
    expect(brought.unmatched).toEqual([]);
    expect(comparable(brought)).toEqual([
      ['correct', '八天', characters(3, 6), 'Xu', 'open', []],
      ['instruct', '核', characters(30, 34), 'Xu', 'open', []],
      ['instruct', '再查\n两遍', characters(40, 44), 'Xu', 'refused', []],
      ['instruct', '题花太大', 'rectangle', 'Xu', 'open', []],
      ['note', '已批准', 'rectangle', 'Xu', 'open', []],
      ['instruct', '', characters(50, 53), 'Xu', 'open', []],
    ]);
  });

  /** As Acrobat 15 and 18 wrote them: nothing plain, line ends within tags, the words in lines of their own. */
  const loose = (...lines: readonly string[]): string =>
    `<contents-richtext\n><body xmlns="http://www.w3.org/1999/xhtml" xfa:APIVersion="Acrobat:18.9.0" xmlns:xfa="http://www.xfa.org/schema/xfa-data/1.0/"\n>\n` +
    lines
      .map((line) => `          <p dir="ltr"\n>\n            <span\n>${line}</span\n>\n          </p\n>\n`)
      .join('') +
    `        </body\n></contents-richtext\n>`;
  /** A state that Acrobat keeps of a remark that was deleted: hidden, and of nothing. */
  const left = (name: string, state: string, inreplyto = ''): string =>
    `<text ${common.replace('print', 'hidden,print,nozoom,norotate')} name="${name}"${inreplyto} icon="Comment" rect="100,82,118,100" state="${state}" statemodel="Review">${body(`${state} set by Xu`)}</text>`;

  it('leaves states of remarks that are gone behind, and takes words in lines of their own', () => {
    const brought = taken(
      xfdf(
        '<annots>' +
          left('s1', 'Accepted') +
          left('s2', 'Completed', ' inreplyto="s1"') +
          left('s3', 'None', ' inreplyto="gone"') +
          `<text ${common} name="x1" rect="${box.join(',')}">${loose('版心偏了&#xD;', '再量')}</text>` +
          left('s4', 'Rejected', ' inreplyto="x1"') +
          // Somebody answers a state whose remark is gone: that is said by itself.
          `<text ${common} name="x2" inreplyto="s2" rect="${box.join(',')}">${body('哪一处？')}</text></annots>`,
      ),
    );
    expect(brought.unmatched).toEqual([]);
    expect(comparable(brought)).toEqual([
      ['instruct', '版心偏了\n再量', 'point', 'Xu', 'refused', []],
      ['instruct', '哪一处？', 'point', 'Xu', 'open', []],
    ]);
  });

  it('takes a space or a new paragraph that is put in, where the caret itself stands', () => {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = caretBox(12);
    const brought = taken(
      xfdf(
        '<annots>' +
          // Acrobat draws a sign beside such a caret, and says how much of the box it takes.
          `<caret ${common} name="x1" symbol="space" fringe="1,1,25,1" rect="${[x1 - 1, y1 - 1, x2 + 25, y2 + 1].join(',')}">${body(' ')}</caret>` +
          `<caret ${common} name="x2" fringe="0.9,0.9,0.9,0.9" rect="${caretBox(20).join(',')}">${body('&#xD;')}</caret></annots>`,
      ),
    );
    expect(brought.marks.map(({ sign, text, anchor: on }) => [sign, text, on])).toEqual([
      ['insert', ' ', anchor(12, 12)],
      ['insert', '\n', anchor(20, 20)],
    ]);
  });

  it('takes the words of a text box with a line to where the line points', () => {
    const [tip, over] = [caretBox(33), [60, 80, 160, 120]].map(([x1 = 0, y1 = 0, x2 = 0, y2 = 0]) => [
      (x1 + x2) / 2,
      (y1 + y2) / 2,
    ]);
    const callout = (name: string, at: readonly number[] = [], words = '核'): string =>
      `<freetext ${common} name="${name}" callout="${[...at, 300, 60, 310, 60].join(',')}" intent="FreeTextCallout" head="OpenArrow" fringe="0.5,0.5,0.5,28" rect="${box.join(',')}">${body(words)}</freetext>`;
    const brought = taken(xfdf(`<annots>${callout('x1', tip)}${callout('x2', over, '补图')}</annots>`));
    expect(brought.marks.map(({ text, anchor: on }) => [text, on])).toMatchObject([
      ['核', anchor(33, 33)],
      ['补图', { kind: 'place', shape: 'arrow', to: { x: over![0], y: height - over![1]! } }],
    ]);
  });
});

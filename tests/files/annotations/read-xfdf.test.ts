import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageSpace, writeXfdf } from '../../../core/annotation';
import { readXfdf } from '../../../files';
import { anyAnnotations } from '../../support/annotations';

const spaceOf = (page: number) => pageSpace(1000 + page);
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string) => readXfdf(bytesOf(text), { spaceOf });
const xfdf = (annots: string): string =>
  `<?xml version="1.0"?><xfdf xmlns="http://ns.adobe.com/xfdf/" xml:space="preserve"><annots>${annots}</annots></xfdf>`;

describe('reading XFDF', () => {
  it('gives back what was written', () => {
    fc.assert(
      fc.property(anyAnnotations({ pages: 4 }), (annotations) => {
        expect(read(writeXfdf(annotations, { spaceOf, file: '校样 & “二校”.pdf' }))).toEqual({
          ok: true,
          annotations,
          leftOut: [],
        });
      }),
    );
  });

  it('takes remarks as other programs write them', () => {
    const text = xfdf(
      `<strikeout color="#E52237" creationdate="D:20261122214005+08'00'" flags="print" date="D:20261122214112+08'00'" ` +
        `name="a6f2" page="1" coords="10,80,40,80,10,70,40,70" rect="9,69,41,81" subject="删划线" title="reader">` +
        `<popup page="1" rect="600,600,800,700" open="no"/></strikeout>` +
        `<caret name="b1" page="1" rect="40,68,46,76" title="reader" inreplyto="a6f2" replyType="group">` +
        `<contents-richtext><body xmlns="http://www.w3.org/1999/xhtml"><p><span>八</span>天</p><p>核过</p></body></contents-richtext></caret>`,
    );
    expect(read(text)).toEqual({
      ok: true,
      leftOut: [],
      annotations: [
        {
          id: 'a6f2',
          page: 2,
          kind: 'strikeout',
          rect: { x: 9, y: 1002 - 81, width: 32, height: 12 },
          quads: [{ x: 10, y: 1002 - 80, width: 30, height: 10 }],
          text: '',
          author: 'reader',
          subject: '删划线',
          created: '2026-11-22T21:40:05+08:00',
          modified: '2026-11-22T21:41:12+08:00',
          colour: [0xe5 / 255, 0x22 / 255, 0x37 / 255],
        },
        {
          id: 'b1',
          page: 2,
          kind: 'caret',
          rect: { x: 40, y: 1002 - 76, width: 6, height: 8 },
          text: '八天\n核过',
          author: 'reader',
          replyTo: 'a6f2',
          grouped: true,
        },
      ],
    });
  });

  it('brings what lies absurdly far off near enough for an edition, and cuts what is absurdly long', () => {
    const long = '查'.repeat(200_000);
    const found = read(
      xfdf(
        `<ink page="0" rect="-1e30,0,9,1e30"><contents>${long}</contents><inklist><gesture>1e300,0</gesture></inklist></ink>`,
      ),
    );
    if (!found.ok) throw new Error(found.code);
    const [{ rect, strokes, text } = { rect: undefined, strokes: [], text: '' }] = found.annotations;
    expect(rect).toEqual({ x: -50_000, y: -50_000, width: 50_000, height: 50_000 });
    expect(strokes?.[0]?.[0]?.x).toBe(50_000);
    expect(text).toHaveLength(100_000);
  });

  it('tells what no remark holds: attached files, sounds, pictures of stamps, kinds of other programs', () => {
    const found = read(
      xfdf(
        '<fileattachment page="1" title="许校" file="合同.docx" rect="0,0,9,9"><contents>见附件</contents><data MODE="raw">00</data></fileattachment>' +
          '<sound page="0" title="许校" rect="0,0,9,9"><data>00</data></sound>' +
          '<stamp page="0" title="林校" subject="已阅" rect="0,0,9,9"><appearance>AA==</appearance></stamp>' +
          '<stamp page="0" rect="0,0,9,9"/><redact page="0" title="林校" rect="0,0,9,9"/>' +
          '<link page="0" rect="0,0,9,9"/><doodle page="2" title="林校" rect="0,0,9,9"/>',
      ),
    );
    if (!found.ok) throw new Error(found.code);
    expect(found.annotations.map(({ kind, text }) => [kind, text])).toEqual([
      ['comment', '见附件\n合同.docx'],
      ['comment', ''],
      ['stamp', ''],
      ['stamp', ''],
    ]);
    expect(found.leftOut).toEqual([
      { what: 'file', page: 2, author: '许校', name: '合同.docx' },
      { what: 'sound', page: 1, author: '许校' },
      { what: 'picture', page: 1, author: '林校', name: '已阅' },
      { what: 'redaction', page: 1, author: '林校' },
      { what: 'other', page: 3, author: '林校', name: 'doodle' },
    ]);
  });

  it('takes files without the namespace, and points at the end of a list of numbers', () => {
    const found = read(
      '<xfdf><annots><highlight name="h" page="0" rect="0,0,9,9" coords="0,9,9,9,0,0,9,0,"/></annots></xfdf>',
    );
    expect(found).toMatchObject({ ok: true, annotations: [{ id: 'h', quads: [{ width: 9, height: 9 }] }] });
  });

  it('calls a remark whose name is empty by its place', () => {
    const found = read(xfdf('<text name="" page="0" rect="0,0,9,9"><contents>查</contents></text>'));
    expect(found).toMatchObject({ ok: true, annotations: [{ id: 'remark-1' }] });
  });

  it('reads UTF-16, and calls remarks without a name, or with another’s, by names of their own', () => {
    const text = xfdf('<text page="0" rect="0,0,1,1"/><text name="x" rect="0,0,1,1"/><text name="x" rect="0,0,1,1"/>');
    const utf16 = new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]));
    const result = readXfdf(utf16, { spaceOf });
    expect(result.ok && result.annotations.map(({ id }) => id)).toEqual(['remark-1', 'x', 'x~2']);
  });

  it.each([
    ['nothing', ''],
    ['no XML', '%PDF-1.6'],
    ['another vocabulary', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['XML cut short', xfdf('<text page="0"/>').slice(0, -12)],
    ['entities of its own', `<!DOCTYPE xfdf [<!ENTITY a "b">]>${xfdf('')}`],
    ['absurd depth', xfdf('<text>' + '<contents>'.repeat(100) + '</contents>'.repeat(100) + '</text>')],
  ])('refuses %s', (_, text) => {
    expect(read(text)).toEqual({ ok: false, code: 'not-xfdf' });
  });

  it('answers whatever bytes come', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(readXfdf(bytes, { spaceOf }).ok).toBe(false);
      }),
    );
  });
});

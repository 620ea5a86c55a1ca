import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { LARGEST_COPY, readCopy } from '../../../files';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function document(body: string): Uint8Array {
  const xml = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="w" xmlns:mc="mc"><w:body>${body}</w:body></w:document>`;
  return zipSync({ '[Content_Types].xml': utf8('<Types/>'), 'word/document.xml': utf8(xml) });
}
const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

describe('copy from a Word document', () => {
  it('is its paragraphs, a line each, runs joined, tabs and breaks kept', () => {
    const read = readCopy(
      document(
        `${paragraph('新桥今晨合龙')}<w:p/><w:p><w:r><w:t>本报讯</w:t><w:tab/></w:r><w:r><w:t xml:space="preserve"> 石桥镇</w:t><w:br/><w:t>新桥 &amp; 旧桥</w:t></w:r></w:p>`,
      ),
    );
    expect(read).toMatchObject({
      ok: true,
      text: '新桥今晨合龙\n\n本报讯\t 石桥镇\n新桥 & 旧桥',
      encoding: 'utf-8',
      warnings: [],
    });
  });

  it('leaves out what was deleted, readings, fields and the text of a stand-in', () => {
    const read = readCopy(
      document(
        '<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins>' +
          '<w:r><w:instrText>PAGE</w:instrText></w:r>' +
          '<w:r><w:ruby><w:rt><w:r><w:t>qiáo</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>桥</w:t></w:r></w:rubyBase></w:ruby></w:r>' +
          '<mc:AlternateContent><mc:Choice><w:t>框</w:t></mc:Choice><mc:Fallback><w:p><w:t>框</w:t></w:p></mc:Fallback></mc:AlternateContent></w:p>',
      ),
    );
    expect(read).toMatchObject({ ok: true, text: '新桥框' });
  });

  it('tells of pictures that stay behind', () => {
    const read = readCopy(document(`${paragraph('正文')}<w:p><w:r><w:drawing/></w:r></w:p><w:p><w:pict/></w:p>`));
    expect(read).toMatchObject({ ok: true, warnings: [{ code: 'document-pictures', values: { count: 2 } }] });
  });

  it.each([
    ['empty', document('<w:p/>')],
    ['too-large', document(paragraph('字'.repeat(LARGEST_COPY / 3 + 1)))],
    ['binary', document('<w:p>')],
    ['binary', document(paragraph('正文')).subarray(0, 200)],
    ['binary', zipSync({ 'word/document.xml': utf8('<!DOCTYPE w [<!ENTITY a "b">]><w><p><t>&a;</t></p></w>') })],
    [
      'locked',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from('EncryptedPackage', 'utf16le')]),
    ],
  ])('is refused: %s', (code, bytes) => {
    expect(readCopy(bytes)).toMatchObject({ ok: false, code });
  });
});

/** What the metadata packet says; it must agree with the information dictionary to the second. */
export interface XmpFields {
  readonly title: string;
  readonly creator: string;
  readonly producer: string;
  readonly date: Date;
  /** 16 bytes from the content. */
  readonly id: Uint8Array;
  /** PDF/X version and the namespace it is written in; left out of proofs. */
  readonly pdfx?: { readonly version: string; readonly prefix: 'pdfxid' | 'pdfx' };
}

/** Blank lines that let tools change the packet in place (ISO 16684-1, 7.3.2). */
const PADDING = `${' '.repeat(99)}\n`.repeat(20);

/** The XMP packet of a PDF/X file (ISO 15930-7, 6.16; ISO 16684-1). */
export function xmpPacket(fields: XmpFields): string {
  const date = `${fields.date.toISOString().slice(0, 19)}Z`;
  const uuid = `uuid:${uuidOf(fields.id)}`;
  const pdfx =
    fields.pdfx === undefined
      ? []
      : [
          '<pdf:Trapped>False</pdf:Trapped>',
          `<${fields.pdfx.prefix}:GTS_PDFXVersion>${escapeXml(fields.pdfx.version)}</${fields.pdfx.prefix}:GTS_PDFXVersion>`,
        ];
  const lines = [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about=""',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ' xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
    ' xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"',
    ' xmlns:pdf="http://ns.adobe.com/pdf/1.3/"',
    ' xmlns:pdfx="http://ns.adobe.com/pdfx/1.3/"',
    ' xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/">',
    '<dc:format>application/pdf</dc:format>',
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(fields.title)}</rdf:li></rdf:Alt></dc:title>`,
    `<xmp:CreateDate>${date}</xmp:CreateDate>`,
    `<xmp:ModifyDate>${date}</xmp:ModifyDate>`,
    `<xmp:MetadataDate>${date}</xmp:MetadataDate>`,
    `<xmp:CreatorTool>${escapeXml(fields.creator)}</xmp:CreatorTool>`,
    `<pdf:Producer>${escapeXml(fields.producer)}</pdf:Producer>`,
    ...pdfx,
    `<xmpMM:DocumentID>${uuid}</xmpMM:DocumentID>`,
    `<xmpMM:InstanceID>${uuid}</xmpMM:InstanceID>`,
    '<xmpMM:VersionID>1</xmpMM:VersionID>',
    '<xmpMM:RenditionClass>default</xmpMM:RenditionClass>',
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
  ];
  return `${lines.join('\n')}\n${PADDING}<?xpacket end="w"?>`;
}

/** A UUID of version 8 (RFC 9562: made by the application) over 16 bytes. */
function uuidOf(bytes: Uint8Array): string {
  const marked = Uint8Array.from(bytes.subarray(0, 16));
  marked[6] = ((marked[6] ?? 0) & 0x0f) | 0x80;
  marked[8] = ((marked[8] ?? 0) & 0x3f) | 0x80;
  const hex = Buffer.from(marked).toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** Text as XML content; control characters, which XML 1.0 cannot hold, are left out. */
function escapeXml(text: string): string {
  return [...text]
    .filter((character) => character >= ' ')
    .join('')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

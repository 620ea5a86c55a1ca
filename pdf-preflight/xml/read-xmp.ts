import { readXml, type XmlElement } from './read-xml';

/** Properties of a packet by `namespace name`: the text, or the first of an array. */
export type XmpProperties = ReadonlyMap<string, string>;

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

/**
 * Properties that press files have, by how they are usually written, with the names that count (ISO 16684-1, annex).
 */
export const XMP = {
  'dc:title': 'http://purl.org/dc/elements/1.1/ title',
  'xmp:CreateDate': 'http://ns.adobe.com/xap/1.0/ CreateDate',
  'xmp:ModifyDate': 'http://ns.adobe.com/xap/1.0/ ModifyDate',
  'xmp:MetadataDate': 'http://ns.adobe.com/xap/1.0/ MetadataDate',
  'xmp:CreatorTool': 'http://ns.adobe.com/xap/1.0/ CreatorTool',
  'xmpMM:DocumentID': 'http://ns.adobe.com/xap/1.0/mm/ DocumentID',
  'xmpMM:VersionID': 'http://ns.adobe.com/xap/1.0/mm/ VersionID',
  'xmpMM:RenditionClass': 'http://ns.adobe.com/xap/1.0/mm/ RenditionClass',
  'pdf:Producer': 'http://ns.adobe.com/pdf/1.3/ Producer',
  'pdf:Trapped': 'http://ns.adobe.com/pdf/1.3/ Trapped',
  'pdfxid:GTS_PDFXVersion': 'http://www.npes.org/pdfx/ns/id/ GTS_PDFXVersion',
  'pdfx:GTS_PDFXVersion': 'http://ns.adobe.com/pdfx/1.3/ GTS_PDFXVersion',
} as const;

/**
 * Reads the properties of a packet; `undefined` when it is no well-formed XML, not UTF-8 or UTF-16, or holds no RDF.
 */
export function readXmp(bytes: Uint8Array | undefined): XmpProperties | undefined {
  const text = bytes === undefined ? undefined : decode(bytes);
  const root = text === undefined ? undefined : readXml(text);
  const rdf = root === undefined ? undefined : isRdf(root) ? root : root.children.find(isRdf);
  if (rdf === undefined) return undefined;
  const properties = new Map<string, string>();
  for (const description of rdf.children) {
    for (const [name, value] of description.attributes) properties.set(name, value);
    for (const property of description.children) {
      const values = property.children.filter(({ namespace }) => namespace === RDF).flatMap(({ children }) => children);
      properties.set(`${property.namespace} ${property.name}`, values[0]?.text ?? property.text);
    }
  }
  return properties;
}

function isRdf({ namespace, name }: XmlElement): boolean {
  return namespace === RDF && name === 'RDF';
}

function decode(bytes: Uint8Array): string | undefined {
  const encoding = bytes[0] === 0xfe ? 'utf-16be' : bytes[0] === 0xff ? 'utf-16le' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

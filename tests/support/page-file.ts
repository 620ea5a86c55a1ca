import { openPdf } from '../../pdf-preflight/reader/open-pdf';
import { readPageContent, type PageContent } from '../../pdf-preflight/content/page-content';
import { buildPdf, type BuiltObjects } from './pdf-builder';

/** What a page of a hand-made file has beside its content. */
export interface PageFileOptions {
  /** Its resources, such as `/Font << /F1 @font >>`. */
  readonly resources?: string;
  /** Entries of the page's dictionary beside its boxes. */
  readonly page?: string;
  readonly objects?: BuiltObjects;
  /** The file's output intent's entries, where it has one. */
  readonly catalog?: string;
}

/**
 * A file of one page of 200 × 300 points, its trim 20 points within a sheet of 240 × 340, so that the trim's top left
 * lies at 20, 320 of the page's space. `/GSo` overprints in mode 1, `/GSk` does not; `/F1` is a font of two bytes, half
 * an em wide, whose codes 1 to 3 stand for 报, 纸 and a blank.
 */
export function pageFile(content: string, options: PageFileOptions = {}): Uint8Array {
  return buildPdf({
    catalog: `<< /Type /Catalog /Pages @pages ${options.catalog ?? ''} >>`,
    pages: '<< /Type /Pages /Kids [@page] /Count 1 /MediaBox [0 0 240 340] >>',
    page: `<< /Type /Page /Parent @pages /Contents @content /TrimBox [20 20 220 320] /BleedBox [20 20 220 320]
      ${options.page ?? ''} /Resources << /Font << /F1 @font >> /ExtGState << /GSo @over /GSk @knock >> ${options.resources ?? ''} >> >>`,
    content: { dict: '', bytes: content },
    over: '<< /OP true /op true /OPM 1 >>',
    knock: '<< /OP false /op false /OPM 1 >>',
    font: '<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Test /Encoding /Identity-H /DescendantFonts [@cid] /ToUnicode @unicode >>',
    cid: '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Test /DW 500 /CIDToGIDMap /Identity /FontDescriptor @descriptor >>',
    descriptor: '<< /Type /FontDescriptor /FontName /ABCDEF+Test >>',
    unicode: {
      dict: '',
      bytes: 'begincmap 3 beginbfchar <0001> <62A5> <0002> <7EB8> <0003> <0020> endbfchar endcmap',
    },
    ...options.objects,
  });
}

/** What the page of such a file paints. */
export function contentOf(content: string, options: PageFileOptions = {}): PageContent {
  const opened = openPdf(pageFile(content, options));
  const page = opened.ok ? opened.file.pages[0] : undefined;
  if (!opened.ok || page === undefined) throw new Error('the file has no page');
  return readPageContent(opened.file, page);
}

/** Copy from the clipboard as text, and whether it came with styles, which no paragraph takes over. */
export interface PastedCopy {
  readonly text: string;
  readonly styled: boolean;
}

/**
 * What word processors and web pages give is text with its styles beside it; where there is only the latter, its words.
 */
export function pastedCopy(data: Pick<DataTransfer, 'getData'> | null): PastedCopy {
  const [plain, html] = [data?.getData('text/plain') ?? '', data?.getData('text/html') ?? ''];
  return { text: plain === '' && html !== '' ? textOfHtml(html) : plain, styled: STYLED.test(html) };
}

const STYLED = /<(?:b|strong|i|em|u|s|font|a|sup|sub|mark|code|table|img|h[1-6]|li)[\s>]|\s(?:style|class)\s*=/iu;
/** Taken out before reading: the window lets no document bring styles of its own, and would say so. */
const STYLES = /<style[\s>].*?<\/style\s*>|\sstyle\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gisu;

function textOfHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(html.replaceAll(STYLES, ' '), 'text/html');
  for (const unseen of body.querySelectorAll('script, title, template')) unseen.remove();
  return textIn(body)
    .replace(/\n{2,}/gu, '\n')
    .trim();
}

const BLOCKS: ReadonlySet<string> = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER LI MAIN OL P PRE SECTION TABLE TR UL'.split(
    ' ',
  ),
);

/** The words of an element, its blocks on lines of their own; line ends of its source are spaces. */
function textIn(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? '').replace(/[\t\n\r ]+/gu, ' ');
  if (node.nodeName === 'BR') return '\n';
  const text = [...node.childNodes].map(textIn).join('');
  return BLOCKS.has(node.nodeName) ? `\n${text.trim()}\n` : text;
}

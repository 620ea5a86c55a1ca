import { pageStyleOf } from '../../document';
import type { Block, Edition } from '../../document';
import type { PrintedText } from '../furniture';
import { filledText } from './filled-text';

/**
 * What a block prints on a page (from 1), in the order of reading; nothing of what is empty. Of a code also what it
 * says to a telephone (`code`). A picture prints no text.
 */
export function printedBlock(edition: Edition, page: number, { content }: Block): readonly PrintedText[] {
  const style = pageStyleOf(edition, page);
  const text = (part: string, template = '', labels: 'with' | 'without' = 'with'): PrintedText => ({
    part,
    text: filledText({ edition, style }, template, labels).text,
  });
  const texts = (): readonly PrintedText[] => {
    switch (content.kind) {
      case 'banner':
      case 'package':
        return [text('banner', content.text)];
      case 'notice':
        return [text('head', content.head), text('text', content.text)];
      case 'picture':
        return [text('caption', content.caption), text('credit', content.credit)];
      case 'ad':
        return [];
      case 'code':
        return [text('code', content.text, 'without'), text('label', content.label)];
    }
  };
  return texts().filter((printed) => printed.text.trim() !== '');
}

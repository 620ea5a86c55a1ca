import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAloud } from '../../../core/proof';
import { spokenText } from '../../../core/proof/spoken-text';
import { smallStory } from '../document/small-edition';

describe('reading aloud', () => {
  it('says figures in words and marks by their names', () => {
    const said = [
      ['2026年11月26日9:05', '二零二六年十一月二十六日九点零五分'],
      ['增长12.5%，达30500元。', '增长百分之十二点五〔逗〕达三万零五百元〔句〕'],
      ['电话0790-5550110', '电话零七九零-五五五零一一零'],
      ['1,234,567元', '一百二十三万四千五百六十七元'],
      ['1,002人、10人、100010人', '一千零二人〔顿〕十人〔顿〕十万零一十人'],
      ['100,005,000元、2,000,100,000元', '一亿零五千元〔顿〕二十亿零一十万元'],
      ['“好”——《渡口》……', '〔引〕好〔引完〕〔破折〕〔书名〕渡口〔书名完〕〔省略〕'],
    ];
    for (const [text = '', spoken] of said) expect(spokenText(text)).toBe(spoken);
  });

  it('goes sentence by sentence, heads whole, and heeds names and figures', () => {
    const story = smallStory('s', '渡口新桥通车', ['镇长许明春说：“桥长300米。”河湾小学的学生先过。第二天开放']);
    const sentences = readAloud(story, ['新桥']);
    expect(sentences.map(({ part, text }) => `${part} ${text}`)).toEqual([
      'headline 渡口新桥通车',
      'body:0 镇长许明春说：“桥长300米。”',
      'body:0 河湾小学的学生先过。',
      'body:0 第二天开放',
    ]);
    const body = story.paragraphs[0]?.text ?? '';
    expect(
      sentences.flatMap(({ part, heeded }) =>
        heeded.map(({ start, end, kind }) => {
          const text = part === 'headline' ? story.headline : body;
          return `${kind} ${text.slice(start, end)}`;
        }),
      ),
    ).toEqual(['name 渡口新桥', 'name 许明春', 'figure 300', 'name 河湾小学']);
    expect(readAloud(story, ['新桥'])).not.toBe(sentences);
  });

  it('leaves no character of a paragraph out', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('桥', '。', '”', '；', '1', '\n', '！', '…'), maxLength: 40 }),
        (text) => {
          const body = readAloud(smallStory('s', '', [text]), []);
          expect(
            body
              .map((sentence) => sentence.text)
              .join('')
              .replace(/\s/gu, ''),
          ).toBe(text.replace(/\s/gu, ''));
        },
      ),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { countErrors, errorRates } from '../../../core/proof';
import type { ProofMark } from '../../../core/document';
import type { StoryPages } from '../../../core/text-edit';
import type { ProofCode, ProofFinding } from '../../../core/proof';
import { smallEdition } from '../document/small-edition';
import { proofMark, textAnchor } from '../marks/marks';

const slip = (code: ProofCode, text: string, suggestion?: string, part = 'body:0'): ProofFinding => ({
  ...{ code, text, part, story: smallEdition().pages[0]?.articles[0]?.story ?? '', start: 0, end: text.length },
  ...(suggestion !== undefined && { suggestion }),
  confidence: 0.8,
});
const counts = (...slips: readonly ProofFinding[]) => countErrors(slips).map(({ count }) => count);

describe('errors as the official rule counts them', () => {
  it('are one for a character, two for two to five, four for more; two changed about are one', () => {
    expect(counts(slip('confusable', '布署', '部署'))).toEqual([1]);
    expect(counts(slip('fixed-phrase', '走头无路', '走投无路'))).toEqual([1]);
    expect(counts(slip('doubled-word', '进行进行', '进行'))).toEqual([2]);
    expect(counts(slip('doubled-word', '全县群众工作全县群众工作', '全县群众工作'))).toEqual([4]);
    expect(counts(slip('fixed-phrase', '会社主义', '社会主义'))).toEqual([1]);
  });

  it('count double in heads, and where names and days are wrong', () => {
    expect(counts(slip('confusable', '布署', '部署', 'headline'), slip('name', '钟晓堂', '钟晓棠'))).toEqual([2, 2]);
  });

  it('are a tenth for marks and for forms of numerals, of these no more than one in an issue', () => {
    expect(counts(slip('wrong-mark', '、', '，'), slip('other-script', '國', '国'))).toEqual([0.1, 0.5]);
    const numerals = Array.from({ length: 14 }, (_, at) => slip('mixed-numeral', `${at + 2}千`));
    expect(counts(...numerals).reduce((all, one) => all + one, 0)).toBeCloseTo(1);
  });

  it('count three times where one slip comes again', () => {
    expect(counts(...Array.from({ length: 5 }, () => slip('confusable', '布署', '部署')))).toEqual([1, 1, 1, 0, 0]);
  });
});

describe('the rate of errors', () => {
  it('is that of all that the type area holds, by page and for the edition', () => {
    const edition = smallEdition();
    const { columns, cells, gutter, lines } = edition.profile.grid;
    const rates = errorRates(edition, [slip('confusable', '布署', '部署')]);
    const shown = edition.pages[0]?.articles.flatMap(({ pictures }) => pictures) ?? [];
    const pictures = shown.reduce((all, { frame }) => all + frame.columns * cells * frame.lines, 0);
    const characters = Math.round((columns * cells + (columns - 1) * gutter) * lines - pictures / 5);
    expect(pictures).toBeGreaterThan(0);
    expect(rates.pages[0]).toMatchObject({ page: 1, characters, errors: 1, rate: Math.round(1e6 / characters) / 100 });
    expect(rates.edition).toMatchObject({ errors: 1, passes: 1e4 / characters / edition.pages.length <= 3 });
    expect(errorRates(edition, []).edition).toMatchObject({ errors: 0, rate: 0, passes: true });
  });

  it('counts what stands on a later page of a story there, findings and marks', () => {
    const edition = smallEdition();
    const [first] = edition.stories;
    const proofMarks = [proofMark('m', textAnchor(first!, 'body:1', 2, 4), { text: '部署' })];
    const standing = { [first!.id]: [{ part: 'body:1', offset: 0, page: 2 }] } as const;
    const found = { ...slip('confusable', '布署', '部署', 'body:1'), story: first!.id, start: 6, end: 8 };
    const counted = (known: StoryPages) =>
      errorRates({ ...edition, proofMarks }, [found], known).pages.map((page) => page.counted.map(({ kind }) => kind));
    expect(counted(standing)).toEqual([[], ['finding', 'mark']]);
    expect(counted({})).toEqual([['finding', 'mark'], []]);
  });

  it('counts a figure, a word of Latin and two characters changed about as one, and heads of columns double', () => {
    const edition = smallEdition();
    const [first] = edition.stories;
    const corrected = (words: string, text: string, own: Partial<ProofMark> = {}): ProofMark => ({
      ...proofMark(`${words}${text}`, { ...textAnchor(first!, 'body:0', 0, words.length), words }, { text }),
      ...own,
    });
    const of = (...proofMarks: readonly ProofMark[]): readonly number[] =>
      errorRates({ ...edition, proofMarks }, []).edition.counted.map(({ count }) => count);
    expect(of(corrected('12.85亿元', '6.4亿元'), corrected('2019年', '2026年'))).toEqual([1, 1]);
    expect(of(corrected('Harmny', 'Harmony'), corrected('teh', 'the'))).toEqual([1, 1]);
    expect(of(corrected('署部', '部署'), corrected('甲乙', '丙丁'), corrected('甲乙丙丁戊己', ''))).toEqual([1, 2, 4]);
    const [article] = edition.pages[0]!.articles;
    const anchor = {
      kind: 'text',
      owner: { kind: 'label', id: article!.id },
      from: { part: 'label', offset: 0 },
      to: { part: 'label', offset: 1 },
      words: '时',
    } as const;
    expect(of(corrected('时', '实', { anchor }))).toEqual([2]);
  });

  it('counts what readers asked for and nobody has seen to, once where the machine found it too', () => {
    const edition = smallEdition();
    const [first, , , pool] = edition.stories;
    const at = (start: number, end: number) => textAnchor(first!, 'body:0', start, end);
    const proofMarks = [
      proofMark('m1', at(0, 2), { text: '河弯' }),
      proofMark('m2', at(5, 6), { text: '，' }),
      proofMark('m3', at(13, 14), { sign: 'delete', state: 'queried' }),
      proofMark('m4', textAnchor(first!, 'headline', 0, 2), { sign: 'swap' }),
      proofMark('m5', at(3, 5), { text: '大桥', state: 'done' }),
      proofMark('m6', at(3, 5), { sign: 'add-space' }),
      proofMark('m7', textAnchor(pool!, 'headline', 0, 2), { text: '备用' }),
    ];
    const found = { ...slip('confusable', '河湾', '河弯'), start: 1, end: 3 };
    const { pages } = errorRates({ ...edition, proofMarks }, [found, { ...found, part: 'body:1' }]);
    expect(pages[0]?.counted.map((one) => [one.kind === 'mark' ? one.mark.id : one.finding.part, one.count])).toEqual([
      ['body:1', 1],
      ['m1', 1],
      ['m2', 1],
      ['m3', 0.1],
      ['m4', 2],
    ]);
  });
});

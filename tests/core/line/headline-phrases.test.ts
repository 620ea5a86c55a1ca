import { describe, expect, it } from 'vitest';
import { fitHeadline, prepareHeadline } from '../../../core/line';
import { fakeFonts } from '../../support/fake-font';
import { SIZE, mainland, span } from './setting';

const fonts = fakeFonts();

/** A head fitted to a measure in cells; `|` stands where a line ends. */
function broken(text: string, cells: number): { readonly lines: string; readonly poor: boolean } {
  const head = prepareHeadline([span(text)], mainland({ align: 'centre' }), fonts);
  const { ends, ill } = fitHeadline(head, { measure: cells * SIZE });
  return { lines: ends.map((end, line) => text.slice(ends[line - 1] ?? 0, end).trim()).join('|'), poor: ill >= 1 };
}

describe('phrases of headlines', () => {
  it.each([
    // What is said in one breath stays together: noun and noun, noun and the verb that it is named by.
    ['临川码头图书流动站见了成效', 8, '临川码头|图书流动站|见了成效'],
    ['从石桥乡到县城：图书流动站办到家门口', 10, '从石桥乡到县城：|图书流动站办到家门口'],
    ['临川码头：数字水表见了成效', 8, '临川码头：|数字水表见了成效'],
    ['市场监管所老街修缮有了新章程', 9, '市场监管所老街修缮|有了新章程'],
    ['县人民医院：技能培训今起试行', 9, '县人民医院：|技能培训今起试行'],
    ['枫溪村灌渠清淤迎来验收', 8, '枫溪村灌渠清淤|迎来验收'],
    ['双泉镇消防演练进入收尾', 8, '双泉镇消防演练|进入收尾'],
    ['松岭林场：候鸟监测见了成效', 9, '松岭林场：|候鸟监测见了成效'],
    ['柳浦港果蔬展销再添一处', 8, '柳浦港果蔬展销|再添一处'],
    ['云汀县河道巡查首次开进村里', 8, '云汀县河道巡查|首次开进村里'],
    ['中小学生课后服务实现全覆盖', 9, '中小学生课后服务|实现全覆盖'],
    ['三溪镇垃圾分类走进校园', 8, '三溪镇垃圾分类|走进校园'],
    ['青石县普法宣传送进军营', 8, '青石县普法宣传|送进军营'],
    ['望江街道电梯检修有了新规矩', 9, '望江街道电梯检修|有了新规矩'],
    // Before what is told of the subject, however long that is.
    ['云汀客服中心启动运营', 7, '云汀客服中心|启动运营'],
    ['退役军人服务站建到了家门口', 8, '退役军人服务站|建到了家门口'],
    ['全县夏粮收购突破三十万吨', 8, '全县夏粮收购|突破三十万吨'],
    ['青年合作社喜迎丰收季', 6, '青年合作社|喜迎丰收季'],
    ['城区公交线路明起调整', 7, '城区公交线路|明起调整'],
    ['竹编手艺人走上直播间', 6, '竹编手艺人|走上直播间'],
    // After a place or a body.
    ['市气象局发布暴雨橙色预警信号', 10, '市气象局发布|暴雨橙色预警信号'],
    ['三江镇党委书记走访困难群众', 9, '三江镇党委书记|走访困难群众'],
    ['《青石镇志》座谈会在县图书馆举行', 7, '《青石镇志》|座谈会|在县图书馆举行'],
    // A name may begin with a quality: 新院区 is a body of its own.
    ['县人民医院新院区门诊楼投入使用', 10, '县人民医院新院区|门诊楼投入使用'],
    ['县第一中学新校区教学楼封顶', 9, '县第一中学|新校区教学楼封顶'],
    ['柳溪河两岸新建步道十二公里', 9, '柳溪河两岸|新建步道十二公里'],
    // A colon or a separator ends a phrase.
    ['石桥村：灌渠修缮赶在雨季前', 9, '石桥村：灌渠修缮|赶在雨季前'],
    ['候鸟监测见了成效　松岭林场添新景', 8, '候鸟监测见了成效|松岭林场添新景'],
    // Words that are twins are said together.
    ['残疾人就业创业培训班结业', 8, '残疾人就业创业|培训班结业'],
    // A verb of one character leans on what follows, with its particle too.
    ['老街修缮有了新章程', 6, '老街修缮|有了新章程'],
    ['縣立圖書館週末延長開放時間', 9, '縣立圖書館|週末延長開放時間'],
    ['双泉鎮消防演練進入收尾', 8, '双泉鎮消防演練|進入收尾'],
  ])('part lines where sense does: %s', (text, cells, lines) => {
    expect(broken(text, cells).lines).toBe(lines);
  });

  it('tell a head that nothing but a cut compound or a lost line breaks', () => {
    expect(broken('义诊见了成效', 5.2)).toEqual({ lines: '义诊|见了成效', poor: true });
    expect(broken('图书流动站开张', 4)).toMatchObject({ poor: true });
    expect(broken('老街修缮有了新章程', 6)).toMatchObject({ poor: false });
  });

  it('condense a little rather than cut a compound', () => {
    expect(broken('义诊见了成效', 5.6)).toEqual({ lines: '义诊见了成效', poor: false });
  });
});

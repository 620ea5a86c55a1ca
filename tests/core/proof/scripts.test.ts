import { describe, expect, it } from 'vitest';
import { holdCases } from './cases';
import { found } from './slips';

/** Scripts that meet in one text, and what programs leave in it. */
holdCases({
  'characters of the other script': [
    ['县里定於今天上午试鸣警报。', 'other-script', '县里定于今天上午试鸣警报。'],
    ['老人头髮全白，耳朵却好。', 'other-script', '老人头发全白，耳朵却好。'],
    ['会後，他们去了茶园。', 'other-script', '会后，他们去了茶园。'],
    ['教室裡坐满了人。', 'other-script', '教室里坐满了人。'],
    ['他看著远处的山，没有说话。', 'converted', '他看着远处的山，没有说话。'],
    ['公園的厕所這樣開放到深夜。', 'other-script', '公園的廁所這樣開放到深夜。'],
    ['老街的花园這樣安靜。', 'other-script', '老街的花園這樣安靜。'],
  ],
  'what converters leave in Simplified copy': [
    ['请着名书法家题写楼名。', 'converted', '请著名书法家题写楼名。'],
    ['四大名著的原着和注释本。', 'converted', '四大名著的原著和注释本。'],
    ['技术改造成效显着。', 'converted', '技术改造成效显著。'],
    ['村干部瞭解情况后马上去了。', 'converted', '村干部了解情况后马上去了。'],
    ['桌上摆着饼乾和糖。', 'converted', '桌上摆着饼干和糖。'],
    ['他们藉助无人机巡田。', 'converted', '他们借助无人机巡田。'],
    ['古镇始建于清干隆年间。', 'converted', '古镇始建于清乾隆年间。'],
    ['县里向社会徵集意见。', 'converted', '县里向社会征集意见。'],
  ],
  'what converters leave in Traditional copy': [
    ['全程9公裡，這條路要走兩小時。', 'converted', '全程9公里，這條路要走兩小時。'],
    ['父親教他制茶，這樣就學會了。', 'converted', '父親教他製茶，這樣就學會了。'],
    ['這家店的糕點都是手制的。', 'converted', '這家店的糕點都是手製的。'],
    ['這位院長叫做後勤隊長範志明。', 'converted', '這位院長叫做後勤隊長范志明。'],
    [
      '分局長范振邦表示，這樣不行。分局長範振邦呼籲，大家小心。',
      'converted',
      '分局長范振邦表示，這樣不行。分局長范振邦呼籲，大家小心。',
    ],
  ],
  'foreign words and signs': [
    ['守护好群众de健康。', 'look-alike', '守护好群众的健康。'],
    ['大屏幕实时monitor着温度。', 'look-alike', '大屏幕实时监测着温度。'],
    ['把坛子放在床底de阴凉处。', 'look-alike', '把坛子放在床底的阴凉处。'],
    ['这是一次难忘的experience。', 'look-alike', '这是一次难忘的经历。'],
    ['帶著ㄐ件家當，這就走了。', 'look-alike', '帶著幾件家當，這就走了。'],
    ['这里の风景很好。', 'look-alike', '这里的风景很好。'],
    ['这家店的김치很好。', 'look-alike', '这家店的泡菜很好。'],
    ['这是一次⼈人参加的活动。', 'look-alike', '这是一次人人参加的活动。'],
  ],
  'what programs leave': [
    ['请拨打投诉&nbsp;电话。', 'garbled', '请拨打投诉电话。'],
    ['今后一段时间<br>云层增多。', 'garbled', '今后一段时间云层增多。'],
    ['登录&quot;青溪供电&quot;查询。', 'garbled', '登录“青溪供电”查询。'],
    ['会议<strong>强调</strong>了三点。', 'garbled', '会议强调了三点。'],
    ['会议**强调**了三点。', 'garbled', '会议强调了三点。'],
    ['第一条\\n第二条都已落实。', 'garbled', '第一条、第二条都已落实。'],
    ['这项工作â€œ很好â€。', 'garbled', '这项工作“很好”。'],
    ['全县锟斤拷工作进展顺利。', 'garbled', '全县各项工作进展顺利。'],
    ['守护群众鐨勫仴搴。', 'garbled', '守护群众的健康。'],
    ['人工智\ufffd课程开课。', 'garbled', '人工智能课程开课。'],
    ['这座〓桥修好了。', 'garbled', '这座石桥修好了。'],
  ],
});

describe('scripts that are right', () => {
  it.each([
    '干净的街道，乾坤湾的水，瞭望塔边一片狼藉。',
    '他沿着作坊走，拿着名单，看着作业本，朝着名校努力。',
    '他著有《山路》，是著名作家，编著甚多，成绩卓著。',
    '用app下单，连上wifi，拍个vlog，长3km，重5kg。',
    '记者於小明报道，气温pH值都正常。',
    '邮箱是abc@example.com，网址www.example.com，快来看。',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

import { holdCases } from './cases';

// Classes of slips that copy of other hands had, each in words of its own: wrong, what is told, and the same right.
holdCases({
  'sayings misquoted': [
    ['常言道，不积跬步，无以成千里。', 'fixed-phrase', '常言道，不积跬步，无以至千里。'],
    ['老人常说，三人行，必有吾师焉。', 'fixed-phrase', '老人常说，三人行，必有我师焉。'],
    ['他写道：路漫漫其修远兮，吾将上下而追索。', 'fixed-phrase', '他写道：路漫漫其修远兮，吾将上下而求索。'],
    ['做人要懂得，满招益，谦受益。', 'fixed-phrase', '做人要懂得，满招损，谦受益。'],
    ['真是百闻不如一，大家都看呆了。', 'fixed-phrase', '真是百闻不如一见，大家都看呆了。'],
    ['王老师教书四十年，桃李满天了。', 'fixed-phrase', '王老师教书四十年，桃李满天下了。'],
  ],
  'doubled within a word of three, or at the end of an expression': [
    ['要把这项工作规范范化。', 'doubled-character', '要把这项工作规范化。'],
    ['村里推进道路硬化、绿化化，环境变好了。', 'doubled-character', '村里推进道路硬化、绿化，环境变好了。'],
    ['志愿者弘扬助人为乐乐的精神。', 'doubled-character', '志愿者弘扬助人为乐的精神。'],
    ['消息传遍了大街小巷小巷。', 'doubled-word', '消息传遍了大街小巷。'],
    ['他一口气一口气读完了三本书。', 'doubled-word', '他一口气读完了三本书。'],
  ],
  'rows before a clause of a few words': [
    [
      '下月将有讲座三场，分别是《海港》和《渔火》，欢迎报名。',
      'item-count',
      '下月将有讲座两场，分别是《海港》和《渔火》，欢迎报名。',
    ],
  ],
});

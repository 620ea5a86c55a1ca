import marks from '../../locales/marks.zh-Hans.json';

/** The words of the readers' desk besides marks, in simplified Chinese. */
export const zhHansReaders = {
  readers: {
    sheets: {
      label: '校对面板的分页',
      marks: '符号',
      walk: '通读',
      rate: '差错率',
      signOff: '签发',
    },
    noReader: '先在上面填校对人',
    pageOf: '{{page}}版',
    pageNamed: '{{page}}版 {{name}}',
    stages: { ...marks.stages, ...marks.rounds },
    signOff: {
      scope: '签哪些版',
      page: '本版',
      edition: '全报',
      pages: '各版签字',
      stages: '{{page}}版的签字',
      allStages: '全报的签字',
      sign: '签字',
      signAgain: '再签',
      withdraw: '撤回',
      unsigned: '未签',
      signedPages: '已签{{count}}/{{total}}版',
      by: '{{reader}} {{time}}',
      stale: '签后有改动',
      stalePages: '签后有改动：{{pages}}',
      change: {
        added: '新上版：{{name}}',
        removed: '已撤下：{{name}}',
        text: '改了内容：{{name}}',
        place: '动了版位：{{name}}',
      },
      furniture: '报头、报眉等版面件',
      setting: '版面样式',
      unnamed: '（无题）',
      state: '{{stage}}：{{state}}',
      signed: '已签',
      held: '还不能签付印',
    },
    gates: {
      missing: '缺{{stages}}签字',
      stale: '签字之后又有改动，须再签一道',
      marks: '校对符号未处理{{count}}处',
      errors: '检查有错误{{count}}项',
      rate: '差错率万分之{{rate}}，超过万分之三',
      checking: '正在检查，稍候',
    },
    rules: {
      title: '签发',
      stages: '签字道次',
      gates: '付印前必须',
      gate: {
        stages: '各道都已签字，且签后没有再改',
        marks: '校对符号都已处理',
        errors: '检查没有错误',
        'error-rate': '差错率不超过万分之三',
      },
      unsigned: '未签付印时',
      allow: '照常导出',
      warn: '提醒后照样导出',
      refuse: '不导出印刷文件',
    },
    rate: {
      edition: '全报',
      perTenThousand: '万分之{{rate}}',
      passes: '合格',
      fails: '超过万分之三',
      sum: '{{errors}}个差错 · {{characters}}字',
      list: '计入的差错',
      none: '没有发现差错',
      reading: '正在通读稿件…',
      fromMark: '{{reader}}校改',
      fromNobody: '校改',
      hint: '按《报纸编校差错率计算方法》估算：机器发现的疑点都算作差错，未处理的校改一并计入。',
      pages: '各版差错率',
    },
    exporting: {
      unsigned: '还没有签付印：{{pages}}。',
      refused: '本报设定未签付印不导出印刷文件。',
      go: '去签发',
    },
  },
};

/** What its commands are called. */
export const zhHansReadersCommands = {
  showSignOff: '签发',
  showErrorRate: '差错率',
};

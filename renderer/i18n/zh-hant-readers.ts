import marks from '../../locales/marks.zh-Hant.json';
import type { Messages } from './messages';

/** The words of the readers' desk besides marks, in traditional Chinese. */
export const zhHantReaders: Pick<Messages, 'readers'> = {
  readers: {
    sheets: {
      label: '校對面板的分頁',
      marks: '符號',
      walk: '通讀',
      rate: '差錯率',
      signOff: '簽發',
    },
    noReader: '先在上面填校對人',
    pageOf: '{{page}}版',
    pageNamed: '{{page}}版 {{name}}',
    stages: { ...marks.stages, ...marks.rounds },
    signOff: {
      scope: '簽哪些版',
      page: '本版',
      edition: '全報',
      pages: '各版簽字',
      stages: '{{page}}版的簽字',
      allStages: '全報的簽字',
      sign: '簽字',
      signAgain: '再簽',
      withdraw: '撤回',
      unsigned: '未簽',
      signedPages: '已簽{{count}}/{{total}}版',
      by: '{{reader}} {{time}}',
      stale: '簽後有改動',
      stalePages: '簽後有改動：{{pages}}',
      change: {
        added: '新上版：{{name}}',
        removed: '已撤下：{{name}}',
        text: '改了內容：{{name}}',
        place: '動了版位：{{name}}',
      },
      furniture: '報頭、報眉等版面件',
      setting: '版面樣式',
      unnamed: '（無題）',
      state: '{{stage}}：{{state}}',
      signed: '已簽',
      held: '還不能簽付印',
    },
    gates: {
      missing: '缺{{stages}}簽字',
      stale: '簽字之後又有改動，須再簽一道',
      marks: '校對符號未處理{{count}}處',
      errors: '檢查有錯誤{{count}}項',
      rate: '差錯率萬分之{{rate}}，超過萬分之三',
      checking: '正在檢查，稍候',
    },
    rules: {
      title: '簽發',
      stages: '簽字道次',
      gates: '付印前必須',
      gate: {
        stages: '各道都已簽字，且簽後沒有再改',
        marks: '校對符號都已處理',
        errors: '檢查沒有錯誤',
        'error-rate': '差錯率不超過萬分之三',
      },
      unsigned: '未簽付印時',
      allow: '照常匯出',
      warn: '提醒後照樣匯出',
      refuse: '不匯出印刷檔',
    },
    rate: {
      edition: '全報',
      perTenThousand: '萬分之{{rate}}',
      passes: '合格',
      fails: '超過萬分之三',
      sum: '{{errors}}個差錯 · {{characters}}字',
      list: '計入的差錯',
      none: '沒有發現差錯',
      reading: '正在通讀稿件…',
      fromMark: '{{reader}}校改',
      fromNobody: '校改',
      hint: '按《報紙編校差錯率計算方法》估算：機器發現的疑點都算作差錯，未處理的校改一併計入。',
      pages: '各版差錯率',
    },
    exporting: {
      unsigned: '還沒有簽付印：{{pages}}。',
      refused: '本報設定未簽付印不匯出印刷檔。',
      go: '去簽發',
    },
  },
};

/** What its commands are called. */
export const zhHantReadersCommands = {
  showSignOff: '簽發',
  showErrorRate: '差錯率',
};

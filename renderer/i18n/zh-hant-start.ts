/** The words of the start screen and of beginning an edition in traditional Chinese. */
export const zhHantStart = {
  newEdition: {
    noRecent: '還沒有開啟過的報紙。先看看樣報，或者選一個範本新增一期。',
    openDropped: '放開滑鼠：開啟版面檔案，或用這些稿件新增一期',
    back: '回到開始頁',
    hint: '寫好報名和日期，頭版報頭隨即算好。',
    withCopy_one: '建好後匯入 {{count}} 個檔案。',
    withCopy_other: '建好後匯入 {{count}} 個檔案。',
    template: '範本',
    number: '期號',
    total: '總期號',
    optional: '可以不填',
    nameMissing: '寫上報名，報頭和檔名都要用。',
    sheets_one: '{{count}} 張紙',
    sheets_other: '{{count}} 張紙',
    blank_one: '最後 {{count}} 面空白',
    blank_other: '最後 {{count}} 面空白',
    preview: '頭版報頭',
    noName: '報名',
  },
} as const;

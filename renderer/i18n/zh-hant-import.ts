/** The words of copy coming in and of pages that wait for it, in traditional Chinese. */
export const zhHantImport = {
  importing: {
    working: '正在匯入：第{{at}}個，共{{total}}個檔案',
    reading: '正在讀稿…',
    began_one: '正在匯入{{count}}個檔案',
    began_other: '正在匯入{{count}}個檔案',
    stop: '停止',
    stopped: '已停止匯入：什麼都沒有加進來。',
    refused_one: '{{count}}個檔案沒有匯入',
    refused_other: '{{count}}個檔案沒有匯入',
    list: '沒有匯入的檔案',
    stories_one: '匯入了{{count}}篇稿件',
    stories_other: '匯入了{{count}}篇稿件',
    pictures_one: '加入了{{count}}張圖片',
    pictures_other: '加入了{{count}}張圖片',
    nothing: '沒有讀到稿件',
  },
  emptyPage: {
    title: '這一版還空著',
    withoutCopy: '把稿件和圖片拖到這裡，或直接貼上文字。',
    withCopy: '從稿件面板把稿件拖過來，或選中一篇按 {{key}}。',
    choose: '選擇稿件檔案…',
    makeUp: '先自動排一遍',
  },
};

/** The words of the start screen and of beginning an edition in simplified Chinese. */
export const zhHansStart = {
  newEdition: {
    noRecent: '还没有打开过的报纸。先看看样报，或者选一个模板新建一期。',
    openDropped: '松开鼠标：打开版面文件，或用这些稿件新建一期',
    back: '回到开始页',
    hint: '写好报名和日期，头版报头随即算好。',
    withCopy_one: '建好后导入 {{count}} 个文件。',
    withCopy_other: '建好后导入 {{count}} 个文件。',
    template: '模板',
    number: '期号',
    total: '总期号',
    optional: '可以不填',
    nameMissing: '写上报名，报头和文件名都要用。',
    sheets_one: '{{count}} 张纸',
    sheets_other: '{{count}} 张纸',
    blank_one: '最后 {{count}} 面空白',
    blank_other: '最后 {{count}} 面空白',
    preview: '头版报头',
    noName: '报名',
  },
} as const;

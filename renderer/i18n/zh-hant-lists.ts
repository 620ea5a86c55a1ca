/** The words of the panels that list things in traditional Chinese: pages, stories, findings, history, pictures. */
export const zhHantLists = {
  historyList: {
    empty: '還沒有改動',
    emptyHint: '從開啟這一期算起；重新開啟後歷史從頭記，改動本身都在。',
    opened: '開啟時',
    undone: '已復原',
    back: '退回到這一步之後',
    forward: '重做到這一步',
    place: '{{depth}} / {{count}}',
  },
  findingList: {
    open: '{{count}} 個問題未處理',
    filter: '顯示哪些',
    groupBy: '分組',
    grouping: { page: '按版', severity: '按輕重' },
    wholeEdition: '整期',
    allHidden: '都被篩掉了',
    waived: '免改',
    waive: '免改…',
    reason: '免改理由',
    reasonHint: '為什麼可以不改？',
    because: '免改：{{reason}}',
    takeBack: '收回',
    cancel: '取消',
  },
};

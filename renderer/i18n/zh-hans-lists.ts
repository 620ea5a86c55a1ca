/** The words of the panels that list things in simplified Chinese: pages, stories, findings, history, pictures. */
export const zhHansLists = {
  historyList: {
    empty: '还没有改动',
    emptyHint: '从打开这一期算起；重新打开后历史从头记，改动本身都在。',
    opened: '打开时',
    undone: '已撤销',
    back: '退回到这一步之后',
    forward: '重做到这一步',
    place: '{{depth}} / {{count}}',
  },
  findingList: {
    open: '{{count}} 个问题未处理',
    filter: '显示哪些',
    groupBy: '分组',
    grouping: { page: '按版', severity: '按轻重' },
    wholeEdition: '整期',
    allHidden: '都被筛掉了',
    waived: '免改',
    waive: '免改…',
    reason: '免改理由',
    reasonHint: '为什么可以不改？',
    because: '免改：{{reason}}',
    takeBack: '收回',
    cancel: '取消',
  },
};

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
};

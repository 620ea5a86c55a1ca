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
};

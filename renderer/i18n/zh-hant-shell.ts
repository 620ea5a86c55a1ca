/** The words of the window's frame in traditional Chinese: dock, palette, keys, settings, start. */
export const zhHantShell = {
  dock: {
    panels: {
      pages: '版面',
      stories: '稿件',
      inspector: '屬性',
      edition: '報紙',
      styles: '樣式',
      findings: '檢查',
      find: '尋找',
      history: '歷史',
    },
    zones: { left: '左側面板', upper: '右上面板', lower: '右下面板', bottom: '底部面板' },
    sashes: { left: '左側面板寬度', right: '右側面板寬度', bottom: '底部面板高度', lower: '右下面板高度' },
    menu: '「{{panel}}」面板的位置',
    moveTo: '移到{{zone}}',
    moveBack: '標籤前移',
    moveOn: '標籤後移',
    hide: '收起全部面板',
    reset: '面板恢復原位',
  },
} as const;

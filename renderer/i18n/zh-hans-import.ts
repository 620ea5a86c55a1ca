/** The words of copy coming in and of pages that wait for it, in simplified Chinese. */
export const zhHansImport = {
  importing: {
    working: '正在导入：第{{at}}个，共{{total}}个文件',
    reading: '正在读稿…',
    began_one: '正在导入{{count}}个文件',
    began_other: '正在导入{{count}}个文件',
    stop: '停止',
    stopped: '已停止导入：什么都没有加进来。',
    refused_one: '{{count}}个文件没有导入',
    refused_other: '{{count}}个文件没有导入',
    list: '没有导入的文件',
    stories_one: '导入了{{count}}篇稿件',
    stories_other: '导入了{{count}}篇稿件',
    pictures_one: '添加了{{count}}张图片',
    pictures_other: '添加了{{count}}张图片',
    nothing: '没有读到稿件',
  },
  emptyPage: {
    title: '这一版还空着',
    withoutCopy: '把稿件和图片拖到这里，或直接粘贴文字。',
    withCopy: '从稿件面板把稿件拖过来，或选中一篇按 {{key}}。',
    choose: '选择稿件文件…',
    makeUp: '先自动排一遍',
  },
};

import type { ProofSign } from '../document';

/** Words beside type that is struck out which say nothing but that it goes. */
const GOES =
  /^(?:此处|这里|這裡)?(?:应|應|请|請)?(?:删|刪|删除|刪除|删去|刪去|删掉|刪掉|去掉|多余|多餘|多字|重复|重複|重了|衍字|衍文|delete|remove|omit|redundant)[。.!！]?$/iu;

/** Words that say what stands in its place: plain characters, or anything in quotes. */
const BECOMES =
  /^(?:应|應|请|請)?(?:改为|改為|改成|换为|換為|换成|換成|应为|應為|应作|應作|应是|應是|→)[:：]?\s*(.+)$/u;
const QUOTED = /^(?:“([^“”]+)”|「([^「」]+)」|"([^"]+)")[。.]?$/u;
const PLAIN = /^[^\s，。；：！？、“”「」"（）()]{1,20}$/u;
/** What ends so may tell how it is set: 改为黑体, 改为四号, 改为红色. */
const LOOKS = /(?:体|體|号|號|字|色|行|段|版|排|格|粗|斜)$/u;

/**
 * What somebody asks for who struck type out and wrote this beside it, and the words that go into the mark: it is
 * deleted, or becomes other words, where that is all they say; anything else has to be read before the text is touched.
 */
export function askedOfStruck(words: string): { readonly sign: ProofSign; readonly words: string } {
  const said = words.trim();
  if (said === '' || GOES.test(said)) return { sign: 'delete', words };
  const becomes = BECOMES.exec(said)?.[1] ?? '';
  const quoted = QUOTED.exec(becomes)
    ?.slice(1)
    .find((each) => each !== undefined);
  if (quoted !== undefined) return { sign: 'correct', words: quoted };
  if (PLAIN.test(becomes) && !LOOKS.test(becomes)) return { sign: 'correct', words: becomes };
  return { sign: 'instruct', words };
}

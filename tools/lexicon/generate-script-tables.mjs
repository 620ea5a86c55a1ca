/**
 * Writes core/script-tables/tables.ts: the tables of OpenCC by which Simplified and Traditional Chinese are converted
 * into each other, as opencc-js has them; and core/proof/lists/traditional-words.ts: the words in which a converter may
 * take one Traditional form for another. It fetches the package that generate-words.mjs takes:
 *
 *     node tools/lexicon/generate-script-tables.mjs
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { fetchPackage } from './fetch-package.mjs';
import { SOURCES } from './sources.mjs';

/**
 * Simplified characters that stand for several Traditional ones which are words of their own: one that no phrase
 * decides has to be looked at. Mere variants of one character are none.
 */
const DOUBTFUL =
  '干里发面系只余范谷冲卷松斗表钟制复须胡御征舍划卜丑姜历周采折核升台蒙沈签汇咸郁获朱曲致回坛尽饥辟仆扎困凶欲参脏赞迹杆注托念淀借纤愈弥吊杠岳栗';
const LINE = 900;
/**
 * Traditional forms of one Simplified character that are never written for one another. Those that papers write as they
 * like (佔 and 占, 週 and 周) are not here.
 */
const FORMS =
  '後后 裡裏里 乾幹干 鬆松 麵麪面 發髮 範范 鐘鍾 隻只 製制 複復 鬥鬭斗 穀谷 衝沖 捲卷 錶表 臟髒 係繫系 曆歷 鬚須 徵征 捨舍 醜丑 薑姜 禦御 餘余 雲云 葉叶 術朮 儘盡 彙匯 鹹咸 鬱郁 穫獲 闢辟 僕仆 睏困 嚮向 蘋苹 颱檯臺 劃划 籤簽'.split(
    ' ',
  );

const folder = mkdtempSync(path.join(tmpdir(), 'forme-script-'));

/**
 * A table as text: `from to` between bars; `from` alone where each of its characters becomes what it is in
 * `characters`.
 */
function packed(pairs, characters = new Map()) {
  const plain = (text) => [...text].map((one) => characters.get(one) ?? one).join('');
  return [...pairs].map(([from, to]) => (plain(from) === to ? from : `${from} ${to}`)).join('|');
}

/** For each doubtful character those that phrases have for it, first the one that it has by itself. */
function candidates(phrases, characters) {
  return [...DOUBTFUL].map((one) => {
    const counts = new Map([[characters.get(one) ?? one, 1]]);
    for (const [from, to] of phrases) {
      const [was, is] = [[...from], [...to]];
      if (was.length !== is.length) continue;
      was.forEach((each, at) => {
        if (each === one) counts.set(is[at], (counts.get(is[at]) ?? 0) + 1);
      });
    }
    const own = characters.get(one) ?? one;
    const others = [...counts].filter(([to, count]) => to !== own && count > 1).sort((a, b) => b[1] - a[1]);
    return [one, own + others.map(([to]) => to).join('')];
  });
}

function constant(name, comment, text) {
  const lines = [...text.matchAll(new RegExp(`[^]{1,${LINE}}`, 'gu'))].map(([part]) => `  '${part}'`);
  return `/** ${comment} */\nexport const ${name} =\n${lines.join(' +\n')};\n`;
}

try {
  const source = SOURCES.find(({ name }) => name === 'opencc-js');
  const dictionaries = path.join(fetchPackage(source, folder), 'dist/esm-lib/dict');
  const read = async (...names) => {
    const pairs = new Map();
    for (const name of names) {
      const { default: text } = await import(pathToFileURL(path.join(dictionaries, `${name}.js`)).href);
      for (const entry of text.split('|')) {
        const [from, to] = entry.split(' ');
        if (!pairs.has(from)) pairs.set(from, to);
      }
    }
    return pairs;
  };
  const toTraditional = await read('STCharacters');
  const phrases = await read('STPhrases', 'STPhrases_GeneratedFromRegionalPhrases');
  const toSimplified = await read('TSCharacters');
  const tables = [
    ['TRADITIONAL_CHARACTERS', 'Simplified characters, each with its Traditional one.', packed(toTraditional)],
    ['TRADITIONAL_PHRASES', 'Simplified phrases with their Traditional form.', packed(phrases, toTraditional)],
    [
      'DOUBTFUL_CHARACTERS',
      'Simplified characters of which only sense tells the Traditional form, with those they may have.',
      packed(candidates(phrases, toTraditional)),
    ],
    ['SIMPLIFIED_CHARACTERS', 'Traditional characters, each with its Simplified one.', packed(toSimplified)],
    [
      'SIMPLIFIED_PHRASES',
      'Traditional phrases with their Simplified form.',
      packed(await read('TSPhrases'), toSimplified),
    ],
    ['TAIWAN_WORDS', 'Words that Taiwan has others for.', packed(await read('TWPhrases'))],
    ['TAIWAN_FORMS', 'Forms of characters that Taiwan prefers.', packed(await read('TWVariantsPhrases', 'TWVariants'))],
    ['FROM_TAIWAN_WORDS', 'Words of Taiwan that others have their own for.', packed(await read('TWPhrasesRev'))],
    ['FROM_TAIWAN_FORMS', 'Taiwan’s forms of characters.', packed(await read('TWVariantsRevPhrases', 'TWVariantsRev'))],
    ['HONG_KONG_WORDS', 'Words that Hong Kong has others for.', packed(await read('HKPhrases'))],
    [
      'HONG_KONG_FORMS',
      'Forms of characters that Hong Kong prefers.',
      packed(await read('HKVariantsPhrases', 'HKVariants')),
    ],
    ['FROM_HONG_KONG_WORDS', 'Words of Hong Kong that others have their own for.', packed(await read('HKPhrasesRev'))],
    [
      'FROM_HONG_KONG_FORMS',
      'Hong Kong’s forms of characters.',
      packed(await read('HKVariantsRevPhrases', 'HKVariantsRev')),
    ],
  ];
  writeFileSync(
    new URL('../../core/script-tables/tables.ts', import.meta.url),
    [
      `/*\n * Made by tools/lexicon/generate-script-tables.mjs; do not edit. From:\n * ${source.name} ${source.version}, ${source.copyright}\n */\n`,
      ...tables.map(([name, comment, text]) => constant(name, comment, text)),
    ].join('\n'),
  );
  const formed = new Set([...FORMS.join('')]);
  const words = [...phrases]
    .filter(([from, to]) => /^[\u4e00-\u9fff]{2,4}$/u.test(from) && [...to].some((one) => formed.has(one)))
    .map(([, to]) => to)
    // 海里 is a measure and 海裏 a place; 複審 and 復審 are both written, and so are their like.
    .filter((to) => !/^.里$/u.test(to))
    .filter((to) => !/[複復][審核查試賽檢評議診驗]/u.test(to));
  writeFileSync(
    new URL('../../core/proof/lists/traditional-words.ts', import.meta.url),
    [
      `/*\n * Made by tools/lexicon/generate-script-tables.mjs; do not edit. From:\n * ${source.name} ${source.version}, ${source.copyright}\n */\n`,
      constant(
        'TRADITIONAL_FORMS',
        'Traditional forms of one Simplified character that are never written for one another.',
        FORMS.join(' '),
      ),
      constant('TRADITIONAL_WORDS', 'Words with one of these forms, as they are written.', words.join('|')),
    ].join('\n'),
  );
  console.log(`${words.length} words with forms that may be taken for others`);
  console.log(`${phrases.size} phrases, ${toTraditional.size} and ${toSimplified.size} characters`);
} finally {
  rmSync(folder, { recursive: true });
}

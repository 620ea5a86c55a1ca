/**
 * Where the words of core/cjk/lexicon-words.ts and the tables of core/script-tables come from: packages of the npm
 * registry, with what they are under. The page of others' work (tools/licences.mjs) lists them.
 */
export const SOURCES = [
  {
    name: '@node-rs/jieba',
    version: '2.0.3',
    sha512: 'WfTweEAbwHNPV4BvbhyQfG5E4wUQWnjy7x9Li4yYgwm+c4hlkuREkMcpCS0tTo+eTyDIBZ/kFVylns2blPBZxg==',
    part: 'words of its dict.txt, the word list of jieba',
    licence: 'MIT',
    copyright: 'MIT; copyright 2020 LongYinan, of the word list 2013 Sun Junyi',
  },
  {
    name: 'opencc-js',
    version: '1.4.2',
    sha512: 'EdcspgdROiCCZDM+jZR6Pa670xW+EW2QhctPBQ8gRjg6lrx4IHEl+2s+kt5izk/TkxVRgdWuFgaGkaEdIUfdaw==',
    part: 'Traditional characters and phrases, words and forms of Taiwan and Hong Kong, from OpenCC',
    licence: 'MIT AND Apache-2.0',
    copyright: 'MIT, copyright 2020-2021 The nk2028 Project; data of OpenCC, Apache-2.0, copyright its contributors',
  },
];

/** Where the readings of core/pinyin/readings.ts come from, in the same way. */
export const READING_SOURCE = {
  name: 'pinyin-pro',
  version: '3.29.4',
  sha512: 'SPXpDT2cHEy+d26V1RXYMlVzXN42hotFAak1fzyWPi4o2dKXb61UqD4pzxDJHwk6gbv8vQ6EfErd+hYX0Qhzug==',
  part: 'readings of characters, without tones',
  licence: 'MIT',
  copyright: 'MIT, copyright 2022-present zh-lx',
};

/** Where the costs of words and of pairs of words of core/proof/lists/word-pairs.ts come from: a package of Debian. */
export const PAIR_SOURCE = {
  name: 'sunpinyin-data',
  version: '0.1.22+20170109-2',
  sha256: 'e30b33b97cbe45af1b176a5c8e937078759d0c1f5344200a11e6ac802339a948',
  part: 'words, and pairs of words, of the language model of open-gram, by how often they are met',
  licence: 'CC-BY-SA-3.0',
  copyright: 'CC BY-SA 3.0, copyright 1997-2010 MDBG, 2010 Kov Chai, virus huo, Tinyfool (open-gram); so is this file',
};

/** Where the words and pairs of words of core/proof/lists/vocabulary.ts come from: a package of Debian. */
export const VOCABULARY_SOURCE = {
  name: 'libime-data-language-model',
  version: '1.0.16-1',
  sha256: 'a9363f915fbefc8ae1ddab3a8147b6c77fdeaa8adb8ab580bc130601d1539665',
  part: 'words, and pairs of words, of the language model of libime, by how often they are met',
  licence: 'LGPL-2.1-or-later',
  copyright: 'LGPL-2.1-or-later, copyright 2015-2022 CSSlayer (libime); so is this file',
};

import type { Damage } from './utf8';

/** The two encodings of Chinese from before Unicode that newsrooms still send. */
export type LegacyEncoding = 'gb18030' | 'big5';

/**
 * The most frequent characters of Chinese print, in both scripts, and its marks: what rightly decoded text is full of.
 */
const FREQUENT = new Set(
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严' +
    '這為個國時來們於對會發動說產種經進著電裡過學後現實體機當點從業應開還與關線內數間樣質氣變條沒結問無軍題黨並員長頭資邊級圖統計運農區強決戰則據處隊給門規熱領東導壓爭濟階術極聯認權證轉單風帶場車務萬達積議聲報類離華確張馬節話傳許廣記觀織裝書復兒須際驗連斷難備辦習響約團歷構稱準號維劃選標寫親廠識適屬圓調滿縣參紅細聽該鐵價嚴鄉鎮屆環創設' +
    '，。、；：？！“”「」『』（）《》…—　',
);

/** What each decoded character says for an encoding. */
const POINTS = { frequent: 3, han: 0.5, plain: 0, strange: -4, unreadable: -12 };

/** One encoding tried. */
export interface LegacyReading {
  readonly encoding: LegacyEncoding;
  readonly text: string;
  /** Points for each character beyond ASCII; rightly decoded Chinese has 1 and more. */
  readonly score: number;
  /** Characters beyond ASCII. */
  readonly letters: number;
}

/** Bytes scored: enough to tell, little enough for any file. */
const SCORED_BYTES = 200_000;

/** Reads bytes in an encoding and scores how much the result is Chinese print. */
export function tryLegacy(bytes: Uint8Array, encoding: LegacyEncoding): LegacyReading {
  const text = new TextDecoder(encoding).decode(bytes);
  const sample = bytes.length > SCORED_BYTES ? text.slice(0, SCORED_BYTES / 2) : text;
  let points = 0;
  let letters = 0;
  for (const character of sample) {
    const code = character.codePointAt(0) as number;
    if (code < 0x80) continue;
    letters += 1;
    if (FREQUENT.has(character)) points += POINTS.frequent;
    else if (code >= 0x4e00 && code <= 0x9fff) points += POINTS.han;
    else if (code === 0xfffd) points += POINTS.unreadable;
    else if ((code >= 0x2000 && code < 0x2600) || (code >= 0xff00 && code < 0xfff0) || code === 0xb7)
      points += POINTS.plain;
    else points += POINTS.strange;
  }
  return { encoding, text, letters, score: letters === 0 ? 0 : points / letters };
}

const inRange = (value: number | undefined, from: number, to: number): boolean =>
  value !== undefined && value >= from && value <= to;

/** Places in the bytes that are no character of the encoding by their form. */
export function scanLegacy(bytes: Uint8Array, encoding: LegacyEncoding): Damage[] {
  const damage: Damage[] = [];
  for (let at = 0; at < bytes.length;) {
    const lead = bytes[at] as number;
    const second = bytes[at + 1];
    if (lead < 0x80) at += 1;
    else if (
      encoding === 'gb18030' &&
      inRange(lead, 0x81, 0xfe) &&
      inRange(second, 0x30, 0x39) &&
      inRange(bytes[at + 2], 0x81, 0xfe) &&
      inRange(bytes[at + 3], 0x30, 0x39)
    ) {
      at += 4;
    } else if (inRange(lead, 0x81, 0xfe) && isTrail(second, encoding)) at += 2;
    else {
      damage.push({ offset: at, bytes: 1 });
      at += 1;
    }
  }
  return damage;
}

function isTrail(byte: number | undefined, encoding: LegacyEncoding): boolean {
  if (inRange(byte, 0x40, 0x7e)) return true;
  return encoding === 'gb18030' ? inRange(byte, 0x80, 0xfe) : inRange(byte, 0xa1, 0xfe);
}

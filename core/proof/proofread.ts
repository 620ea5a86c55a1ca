import { groupBy } from '../group-by';
import { checkBlended } from './checks/blended';
import { checkBrokenOff } from './checks/broken-off';
import { checkCaptions } from './checks/captions';
import { checkCareers } from './checks/careers';
import { checkChanges } from './checks/changes';
import { checkCharacters } from './checks/characters';
import { checkChoices } from './checks/choices';
import { checkCompanies } from './checks/companies';
import { checkCorrelatives } from './checks/correlatives';
import { checkDatelines } from './checks/datelines';
import { checkDays } from './checks/days';
import { checkDoubled } from './checks/doubled';
import { checkEvents } from './checks/events';
import { checkFestivals } from './checks/festivals';
import { checkFiguresAcross } from './checks/figures-across';
import { checkForeign } from './checks/foreign';
import { checkForms } from './checks/forms';
import { checkFunctionWords } from './checks/function-words';
import { checkHarvests } from './checks/harvests';
import { checkHeadDeeds } from './checks/head-deeds';
import { checkItems } from './checks/items';
import { checkJumpLines } from './checks/jump-lines';
import { checkLeaders } from './checks/leaders';
import { checkLifeYears } from './checks/life-years';
import { checkListed } from './checks/listed';
import { checkLostText } from './checks/lost-text';
import { checkMarkRows } from './checks/mark-rows';
import { checkMeasures } from './checks/measures';
import { checkMergedForms } from './checks/merged-forms';
import { checkNameForms } from './checks/name-forms';
import { checkNames } from './checks/names';
import { checkNearTerms } from './checks/near-terms';
import { checkNearDays } from './checks/near-days';
import { checkNumeralForms } from './checks/numeral-forms';
import { checkNumerals } from './checks/numerals';
import { checkOffices } from './checks/offices';
import { checkPairs } from './checks/pairs';
import { checkPlausible } from './checks/plausible';
import { checkPlaces } from './checks/places';
import { checkParticles } from './checks/particles';
import { checkPhrases } from './checks/phrases';
import { checkPrices } from './checks/prices';
import { checkProducts } from './checks/products';
import { checkPunctuation } from './checks/punctuation';
import { checkQuotes } from './checks/quotes';
import { checkRepeated } from './checks/repeated';
import { checkResidue } from './checks/residue';
import { checkRises } from './checks/rises';
import { checkSaidTwice } from './checks/said-twice';
import { checkSayings } from './checks/sayings';
import { checkScores } from './checks/scores';
import { checkShares } from './checks/shares';
import { checkSounds } from './checks/sounds';
import { checkSpans } from './checks/spans';
import { checkTemperatures } from './checks/temperatures';
import { checkTerms } from './checks/terms';
import { checkTitleMarks } from './checks/title-marks';
import { checkTotals } from './checks/totals';
import { checkWordings } from './checks/wordings';
import type { ProofCode, ProofFinding, Slip } from './finding';
import { findingOf } from './finding-of';
import { isKnownWord } from './lists/known';
import type { EditionCheck, ReadText, Reading, TextCheck } from './reading';
import { toldByRate } from './slip-rate';

/** The checks of a text by itself, the surer first: of two slips in one place the first is told. */
const TEXT_CHECKS: readonly TextCheck[] = [
  checkDays,
  checkNearDays,
  checkFestivals,
  checkEvents,
  checkResidue,
  checkCharacters,
  checkForeign,
  checkListed,
  checkChoices,
  checkFunctionWords,
  checkForms,
  checkMergedForms,
  checkSayings,
  checkPhrases,
  checkRepeated,
  checkDoubled,
  checkPairs,
  checkTitleMarks,
  checkPunctuation,
  checkMarkRows,
  checkLostText,
  checkBrokenOff,
  checkCorrelatives,
  checkSaidTwice,
  checkWordings,
  checkTotals,
  checkRises,
  checkShares,
  checkProducts,
  checkHarvests,
  checkPrices,
  checkScores,
  checkChanges,
  checkTemperatures,
  checkSpans,
  checkCareers,
  checkPlausible,
  checkItems,
  checkMeasures,
  checkNumeralForms,
  checkNumerals,
  checkParticles,
  checkBlended,
  checkSounds,
];

/** The checks that hold texts against each other. */
const EDITION_CHECKS: readonly EditionCheck[] = [
  checkLeaders,
  checkNames,
  checkOffices,
  checkPlaces,
  checkCompanies,
  checkNearTerms,
  checkFiguresAcross,
  checkHeadDeeds,
  checkLifeYears,
  checkCaptions,
  checkJumpLines,
  checkDatelines,
  checkTerms,
  checkQuotes,
  checkNameForms,
];

/** So often a pair of characters has to stand in the texts to be a name of its own. */
const NAME = 3;

/** What checking a text by itself came to, as long as it is read against the same. */
const slipsOfTexts = new WeakMap<
  ReadText,
  { readonly context: string; readonly reading: Reading; readonly slips: readonly Slip[] }
>();

/**
 * Everything in the texts that a proofreader should look at, story by story in reading order. What a text comes to by
 * itself is kept with it, so that after an edit only that story is read anew. Nothing is ever changed.
 */
export function proofread(reading: Reading): readonly ProofFinding[] {
  const ignored = new Set((reading.title?.ignored ?? []).map(({ code, text }) => `${code} ${text}`));
  const byText = new Map<ReadText, Slip[]>();
  for (const story of groupBy(reading.texts, ({ story }) => story).values()) {
    const told = toldByRate(new Map(story.map((text) => [text, slipsIn(text, reading)])));
    for (const [text, slips] of told) byText.set(text, [...slips]);
  }
  for (const { text, slip } of EDITION_CHECKS.flatMap((check) => check(reading))) {
    const slips = byText.get(text);
    if (slips !== undefined) addSlip(slips, slip);
  }
  return reading.texts.flatMap((text) =>
    (byText.get(text) ?? [])
      .filter((slip) => slip.code !== 'sound-alike' || !isWordHere(text, slip, reading))
      .sort((a, b) => a.start - b.start || a.end - b.end)
      .map((slip) => findingOf(slip, text, reading.texts))
      .filter((finding) => !ignored.has(`${finding.code} ${finding.text}`)),
  );
}

function slipsIn(text: ReadText, reading: Reading): readonly Slip[] {
  const context = `${reading.language} ${reading.issueDate ?? ''}`;
  const kept = slipsOfTexts.get(text);
  if (
    kept?.context === context &&
    kept.reading.lists === reading.lists &&
    kept.reading.known === reading.known &&
    kept.reading.title === reading.title
  ) {
    return kept.slips;
  }
  const slips: Slip[] = [];
  for (const check of TEXT_CHECKS) for (const slip of check(text, reading)) addSlip(slips, slip);
  slipsOfTexts.set(text, { context, reading, slips });
  return slips;
}

/** What figures of a whole stretch come to: within it a word may be wrong too. */
const OF_FIGURES: readonly ProofCode[] = [
  'sum',
  'product',
  'rate',
  'shares',
  'direction',
  'range-length',
  'item-count',
];

function addSlip(slips: Slip[], slip: Slip): void {
  const isOfFigures = OF_FIGURES.includes(slip.code);
  const meets = (one: Slip): boolean => one.start < slip.end && slip.start < one.end;
  const within = (one: Slip, other: Slip): boolean => one.start >= other.start && one.end <= other.end;
  const isApart = (one: Slip): boolean =>
    OF_FIGURES.includes(one.code) !== isOfFigures && (isOfFigures ? within(one, slip) : within(slip, one));
  if (!slips.some((one) => meets(one) && !isApart(one))) slips.push(slip);
}

/**
 * Whether what looks like no word is one of these texts: it stands there again, and more often than what is meant, or a
 * part of it does with what is beside it. So names of places and terms of a trade are known that no word list has.
 */
function isWordHere({ folded }: ReadText, { start, end, suggestion }: Slip, { texts }: Reading): boolean {
  const times = timesIn(folded.slice(start, end), texts);
  if (times > 1 && (suggestion === undefined || timesIn(suggestion, texts) <= times)) return true;
  return [folded.slice(start - 1, start + 1), folded.slice(end - 1, end + 1)].some(
    (pair) =>
      pair.length === 2 && !isKnownWord(pair) && /^[〇㐀-鿿𠀀-𲎯]{2}$/u.test(pair) && timesIn(pair, texts) >= NAME,
  );
}

function timesIn(word: string, texts: readonly ReadText[]): number {
  let times = 0;
  for (const { folded } of texts) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) times += 1;
  }
  return times;
}

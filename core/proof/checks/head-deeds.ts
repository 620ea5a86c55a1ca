import { figuresIn } from '../figures';
import type { Figure } from '../figures';
import { oncePerLists } from '../lists';
import type { ProofLists } from '../lists';
import { anyOf } from '../lists/rows';
import { storyByStory } from '../reading';
import type { PlacedSlip, ReadText } from '../reading';

const deedsOf = oncePerLists((lists) => ({
  /** A deed right before the figure that tells how much of it was done: 卖出苹果300吨. */
  done: lists['deeds.rows'].map((row) => new RegExp(`(?:${anyOf([row])})了?[^，。；：、！？\\d]{0,6}$`, 'u')),
  /** What is told beside of the same thing: 总产量300吨. */
  beside: new RegExp(`(?:${anyOf(lists['deeds.beside'])})[^，。；：、\\d]{0,4}$`, 'u'),
}));
/** So much a head rounds. */
const ROUNDED = 0.05;
/** What stands before a figure is looked at so far. */
const LEAD = 12;

interface Told extends Figure {
  readonly of: ReadText;
  readonly lead: string;
}

/** Figures of heads that tell of a deed where the story tells of the same deed by another figure alone. */
export const checkHeadDeeds = storyByStory(({ texts, lists }) => {
  const body = texts.filter(({ kind }) => kind === 'body').flatMap(toldIn);
  return texts
    .filter(({ kind }) => kind === 'headline' || kind === 'deck')
    .flatMap(toldIn)
    .flatMap((figure) => slipsOf(figure, body, lists));
});

function toldIn(of: ReadText): readonly Told[] {
  return figuresIn(of.folded).map((figure) => {
    return { ...figure, of, lead: of.folded.slice(Math.max(0, figure.start - LEAD), figure.start) };
  });
}

function slipsOf(figure: Told, body: readonly Told[], lists: ProofLists): readonly PlacedSlip[] {
  const words = deedsOf(lists);
  const { start, end, value, unit, rough, lead, of: text } = figure;
  const deed = words.done.find((one) => one.test(lead));
  if (deed === undefined || rough || unit === '' || unit === '%' || value <= 1) return [];
  const alike = body.filter((one) => one.unit === unit);
  const done = alike.filter((one) => deed.test(one.lead));
  const [other] = done;
  const sum = done.reduce((all, one) => all + one.value, 0);
  const isNear = (one: number): boolean => Math.abs(one - value) <= value * ROUNDED;
  if (other === undefined || isNear(sum) || done.some((one) => isNear(one.value))) return [];
  if (alike.some((one) => isNear(one.value) && !words.beside.test(one.lead))) return [];
  const against = [{ of: other.of, start: other.start, end: other.end }];
  return [
    { text, slip: { code: 'headline-figure', start, end, confidence: 0.6, values: { other: other.value }, against } },
  ];
}

import { foldToSimplified } from '../../cjk';
import type { ListedPerson } from '../../document';
import { isTakenFor } from '../lists/known';
import { personsIn } from '../register';
import type { EditionCheck, PlacedSlip, ReadText, Reading } from '../reading';
import { inScriptOf } from './found';

/** Between names that are told in one breath: offices, and the marks of a row. */
const ROW = /^(?:[（(][^）)]*[）)])?(?:、|，|和|以及)?[^。；：！？”“]{0,16}$/u;

/** The title's register: leaders in its order, each person with the office that it gives, names as it writes them. */
export const checkLeaders: EditionCheck = (reading) => {
  const leaders = folded(reading.title?.leaders);
  const people = [...leaders, ...folded(reading.title?.people)];
  if (people.length === 0) return [];
  return reading.texts.flatMap((text) => [...order(text, leaders), ...offices(text, people, reading)]);
};

const foldedLists = new WeakMap<readonly ListedPerson[], readonly ListedPerson[]>();

function folded(list: readonly ListedPerson[] = []): readonly ListedPerson[] {
  const made =
    foldedLists.get(list) ??
    list.map(({ name, office }) => ({
      name: foldToSimplified(name),
      ...(office !== undefined && { office: foldToSimplified(office) }),
    }));
  foldedLists.set(list, made);
  return made;
}

/** Names in one row of which a later one stands before an earlier one of the list. */
function order(text: ReadText, leaders: readonly ListedPerson[]): readonly PlacedSlip[] {
  const named = leaders
    .flatMap(({ name }, rank) => placesOf(text.folded, name).map((start) => ({ name, rank, start })))
    .sort((a, b) => a.start - b.start);
  const slips: PlacedSlip[] = [];
  for (const [index, one] of named.entries()) {
    const before = named[index - 1];
    if (before === undefined || one.rank >= before.rank) continue;
    const between = text.folded.slice(before.start + before.name.length, one.start);
    if (!ROW.test(between) || !/[、和]/u.test(between)) continue;
    const [start, end] = [one.start, one.start + one.name.length];
    slips.push({
      text,
      slip: { code: 'leader-order', start, end, confidence: 0.8, values: { other: before.name } },
    });
  }
  return slips;
}

function* offices(text: ReadText, people: readonly ListedPerson[], { known, lists }: Reading): Generator<PlacedSlip> {
  for (const person of personsIn(text, lists)) {
    const { name, office, start } = person;
    const listed = people.filter((one) => one.name === name);
    const [first] = listed;
    if (first !== undefined) {
      const held = listed.flatMap((one) => one.office ?? []);
      // 书记 for 县委书记 is the same office; 副书记 is none of it.
      const same = held.some((one) => isOffice(one, office) || isOffice(office, one));
      if (held.length === 0 || same || !/[长记任席理]$/u.test(office)) continue;
      const [from, to] =
        start > 0 && text.folded.slice(start - office.length, start) === office
          ? [start - office.length, start]
          : [start + name.length, start + name.length + office.length];
      yield {
        text,
        slip: {
          code: 'office',
          start: from,
          end: to,
          confidence: 0.75,
          values: { person: name, other: held.join('、') },
        },
      };
      continue;
    }
    const other = people.find(
      (one) => one.office !== undefined && one.office.endsWith(office) && isOneOff(name, one.name),
    );
    if (other === undefined || known.includes(name)) continue;
    const suggestion = inScriptOf(text, start, start + name.length, other.name);
    yield {
      text,
      slip: {
        ...{ code: 'name', start, end: start + name.length, confidence: 0.85, values: { other: other.name } },
        ...(suggestion !== undefined && { suggestion }),
      },
    };
  }
}

/** Whether a long name of an office is the one of a short name; 副县长 is none of 县长. */
function isOffice(long: string, short: string): boolean {
  return long.endsWith(short) && !long.endsWith(`副${short}`);
}

/** One character off, by sound or look. */
function isOneOff(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const off = [...one].filter((character, at) => character !== other.charAt(at));
  return (
    off.length === 1 &&
    [...one].every((character, at) => character === other.charAt(at) || isTakenFor(character, other.charAt(at)))
  );
}

function placesOf(text: string, name: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) places.push(at);
  return places;
}

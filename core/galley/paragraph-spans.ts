import { styleNamed } from '../document';
import type { InlineMark, MarkFace, SetProfile, TypeStyle, Typeface } from '../document';
import type { Span } from '../line';

/** Size of superior and inferior type against its neighbours: the smallest that is still read at body size. */
const SMALL = 0.6;
/**
 * How far such type is moved, in em of its neighbours. Superior figures end a little above capitals, inferior ones at
 * the foot of the em box: both stay within it, so that the line gap need not change.
 */
const RISE = { superior: 0.34, inferior: -0.12 } as const;
/** The family asked for quoted matter by a paper that names none: the name under which kai faces are installed. */
const KAI_FAMILY = 'KaiTi';

/** A span of a type style. */
export function styledSpan(text: string, style: TypeStyle): Span {
  const { family, weight, size, ink, stretch, composite } = style;
  return {
    text,
    family,
    weight,
    size,
    ink,
    ...(stretch !== undefined && { stretch }),
    ...(composite && { composite }),
  };
}

/**
 * The spans of a text with its marks (in their order), in a style of the paper. A new span begins where a mark begins
 * or ends, save inside a base with a reading, which is one unit: it takes the marks of its first character.
 */
export function paragraphSpans(
  text: string,
  marks: readonly InlineMark[],
  style: TypeStyle,
  profile: SetProfile,
): readonly Span[] {
  if (marks.length === 0) return [styledSpan(text, style)];
  const edges = edgesOf(text, marks);
  let next = 0;
  let here: readonly InlineMark[] = [];
  return edges.slice(1).map((end, index) => {
    const start = edges[index]!;
    const from = next;
    while (next < marks.length && marks[next]!.start <= start) next += 1;
    here = [...here, ...marks.slice(from, next)].filter((mark) => mark.end > start);
    return markedSpan(text.slice(start, end), here, start, style, profile);
  });
}

/** Where spans begin and end: 0, the text's length, and the ends of marks between that are not inside a base. */
function edgesOf(text: string, marks: readonly InlineMark[]): readonly number[] {
  const ends = new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])]);
  const bases = marks.filter(({ kind }) => kind === 'ruby');
  let base = 0;
  return [...ends]
    .sort((a, b) => a - b)
    .filter((edge) => {
      while (base < bases.length && bases[base]!.end <= edge) base += 1;
      return base === bases.length || bases[base]!.start >= edge;
    });
}

function markedSpan(
  text: string,
  marks: readonly InlineMark[],
  start: number,
  style: TypeStyle,
  profile: SetProfile,
): Span {
  const has = (kind: InlineMark['kind']): boolean => marks.some((mark) => mark.kind === kind);
  const named = marks.find((mark) => mark.kind === 'style');
  const base = named === undefined ? style : characterStyle(style, named.style, profile);
  const span = styledSpan(text, styleOf(base, has, profile));
  const small = has('superior') ? 'superior' : has('inferior') ? 'inferior' : undefined;
  const whole = marks.find(({ kind }) => kind === 'whole');
  const ruby = marks.find((mark) => mark.kind === 'ruby');
  const joined = start > 0 && (small !== undefined || (whole !== undefined && whole.start < start));
  return {
    ...span,
    ...(small && { size: span.size * SMALL, rise: RISE[small] * span.size }),
    ...((whole || small) && { whole: true }),
    ...(joined && { joined: true }),
    ...(ruby && { ruby: ruby.reading }),
  };
}

/** The type of a stretch in a named character style; the paragraph's own where the paper has none of that name. */
function characterStyle(style: TypeStyle, name: string, profile: SetProfile): TypeStyle {
  const named = styleNamed(profile.characterStyles, name);
  if (named === undefined) return style;
  const { scale = 1, ...type } = named;
  // The paragraph's composite font was fitted to its own Han, not to those of another face.
  const { composite, ...rest } = style;
  return { ...rest, ...(type.family === undefined && composite && { composite }), ...type, size: style.size * scale };
}

function styleOf(style: TypeStyle, has: (kind: InlineMark['kind']) => boolean, profile: SetProfile): TypeStyle {
  const name = has('strong') || has('run-in') ? 'strong' : has('kai') ? 'kai' : undefined;
  if (name === undefined) return style;
  // The paper's composite font was fitted to its own Han, not to those of another face.
  const { composite: _composite, ...rest } = style;
  return { ...rest, ...markFace(name, style, profile) };
}

function markFace(name: MarkFace, style: TypeStyle, { markFaces, styles }: SetProfile): Typeface {
  const named = markFaces?.[name];
  if (named !== undefined) return named;
  if (name === 'kai') return { family: KAI_FAMILY, weight: style.weight };
  const { family, weight } = styles.dateline;
  return { family, weight };
}

/** A size of type by its trade name 字号. */
export interface TypeSize {
  /** `小五`, `初号` …, as a Simplified paper writes it. */
  readonly name: string;
  readonly points: number;
}

/** Two ladders are in use and differ at some steps: a paper picks one and stores points. */
export type SizeLadder = 'founder' | 'office';

/**
 * The 号 ladders, largest first, in points. `founder` is that of the type founders and of typesetting systems, in which
 * three families of sizes double: 七号 5.25 → 五号 10.5 → 二号 21 → 初号 42, 六号 7.875 → 三号 15.75, 四号 14 → 一号
 * 28. `office` is that of word processors, rounded. 特号 and up are poster sizes of newspapers; both ladders share
 * them.
 */
export const TYPE_SIZES: Readonly<Record<SizeLadder, readonly TypeSize[]>> = {
  founder: ladder([63, 54, 42, 36, 28, 24, 21, 18, 15.75, 15, 14, 12, 10.5, 9, 7.875, 6.5, 5.25]),
  office: ladder([63, 54, 42, 36, 26, 24, 22, 18, 16, 15, 14, 12, 10.5, 9, 7.5, 6.5, 5.5]),
};

function ladder(points: readonly number[]): readonly TypeSize[] {
  const names = '特大号 特号 初号 小初 一号 小一 二号 小二 三号 小三 四号 小四 五号 小五 六号 小六 七号'.split(' ');
  return names.map((name, step) => ({ name, points: points[step] ?? 0 }));
}

/** Sizes nearer than this, in points, are the same size under two roundings: 六号 is 7.87 or 7.875. */
const SAME_SIZE = 0.01;

/** The trade name of a size in points; `undefined` for one between two steps. */
export function typeSizeName(points: number, of: SizeLadder = 'founder'): string | undefined {
  return TYPE_SIZES[of].find((size) => Math.abs(size.points - points) < SAME_SIZE)?.name;
}

/** The points of a size by its trade name, in Simplified or Traditional characters; `undefined` for an unknown one. */
export function typeSizeOf(name: string, of: SizeLadder = 'founder'): number | undefined {
  const simplified = name.trim().replaceAll('號', '号');
  return TYPE_SIZES[of].find((size) => size.name === simplified)?.points;
}

/** The next larger or smaller size of a ladder, in points; beyond its ends there is none. */
export function nextTypeSize(
  points: number,
  towards: 'larger' | 'smaller',
  of: SizeLadder = 'founder',
): number | undefined {
  const sizes = TYPE_SIZES[of].map((size) => size.points);
  return towards === 'larger'
    ? sizes.findLast((size) => size >= points + SAME_SIZE)
    : sizes.find((size) => size <= points - SAME_SIZE);
}

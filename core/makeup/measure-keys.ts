import type { Edition, Story } from '../document';
import type { MeasuredPicture } from './measure';
import type { CellRect } from './shape';

/** The pictures of a story that an edition holds. */
export function picturesOf(story: Story, files: Edition['pictures']): readonly MeasuredPicture[] {
  return story.pictures.flatMap(({ picture }, index) => {
    const file = files.find(({ id }) => id === picture);
    return file === undefined ? [] : [{ index, aspect: file.width / file.height }];
  });
}

/** Tells what pictures take apart. Pictures that reach equally deep under the head leave the same legs. */
export function depthKey(columns: number, taken: readonly CellRect[]): string {
  let key = `${columns}`;
  for (const { column, columns: across, line, lines } of taken) {
    key += `/${column},${across},${Math.max(0, line)},${line + lines}`;
  }
  return key;
}

/** What is known, or is made now and kept. */
export function keep<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

/** Whether a row looks as before: its props are the same ones, or plain objects that hold the same. For `memo`. */
export function likeProps<Props extends object>(before: Props, after: Props): boolean {
  return alike(before, after, (a, b) => Object.is(a, b) || (isPlain(a) && isPlain(b) && alike(a, b, Object.is)));
}

function alike(before: object, after: object, same: (a: unknown, b: unknown) => boolean): boolean {
  const [left, right] = [new Map(Object.entries(before)), Object.entries(after)];
  return left.size === right.length && right.every(([name, value]) => left.has(name) && same(left.get(name), value));
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

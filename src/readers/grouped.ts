/** Groups things by a key, in the order of their first. */
export function grouped<One>(
  all: readonly One[],
  keyOf: (one: One) => string,
): readonly (readonly [One, ...One[]])[] {
  const groups = new Map<string, [One, ...One[]]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group === undefined) groups.set(keyOf(one), [one]);
    else group.push(one);
  }
  return [...groups.values()];
}

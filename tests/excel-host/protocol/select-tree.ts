/** The properties a load() names, as a tree: "format/font/name" is three levels deep. */
export interface SelectTree {
  /** True for "*". */
  readonly all: boolean;
  /** By name in lower case. */
  readonly members: ReadonlyMap<string, SelectTree>;
}

interface Growing {
  all: boolean;
  readonly members: Map<string, Growing>;
}

const grow = (): Growing => ({ all: false, members: new Map() });

/** Reads the names of a load(). */
export function selectTree(names: readonly string[]): SelectTree {
  const root = grow();
  for (const name of names) {
    let at = root;
    for (const part of name.split(/[/.]/)) {
      const key = part.trim().toLowerCase();
      if (key === "*") at.all = true;
      else {
        const next = at.members.get(key) ?? grow();
        at.members.set(key, next);
        at = next;
      }
    }
    // "format" names all of it, "format/font" only what lies below.
    if (at !== root) at.all = true;
  }
  return root;
}

/** Puts two trees together. */
export function joinTrees(one: SelectTree, other: SelectTree | undefined): SelectTree {
  if (other === undefined) return one;
  const names = new Set([...one.members.keys(), ...other.members.keys()]);
  const members = new Map(
    [...names].map((name) => {
      const left = one.members.get(name);
      const right = other.members.get(name);
      return [name, left === undefined ? (right ?? grow()) : joinTrees(left, right)] as const;
    }),
  );
  return { all: one.all || other.all, members };
}

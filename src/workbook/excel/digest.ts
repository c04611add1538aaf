/** Takes in what a sheet holds, cell by cell, and gives a number that is another for other cells. */
export interface Digest {
  readonly take: (row: number, column: number, content: unknown) => void;
  readonly value: () => string;
}

/** Starts a digest (FNV-1a, twice with different starts); blank cells leave no trace. */
export function startDigest(): Digest {
  let one = 0x811c9dc5;
  let other = 0x01000193;
  const mix = (text: string): void => {
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      one = Math.imul(one ^ code, 0x01000193);
      other = Math.imul(other ^ code, 0x85ebca6b);
      other ^= other >>> 13;
    }
  };
  return {
    take: (row, column, content) => {
      if (content === "" || content === null) return;
      mix(`${row},${column},${JSON.stringify(content)}\n`);
    },
    value: () => `${(one >>> 0).toString(16)}-${(other >>> 0).toString(16)}`,
  };
}

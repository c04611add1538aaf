import { useState } from "react";

import { withFile } from "../beside/beside.ts";
import type { MoreTasks } from "./more-tasks.ts";
import { describeNotTaken, type Placed } from "./take-files.ts";

/** How the taking of files goes. */
export interface Taking {
  /** The file that is being read; null where none is. */
  readonly name: string | null;
  /** How many of the last files were taken, and one sentence for each that was not. */
  readonly taken: number;
  readonly refusals: readonly string[];
  readonly take: (files: readonly File[]) => void;
}

type TakeOne = (file: File, tasks: MoreTasks) => Promise<Placed>;

/** Takes files one after another; one that cannot be taken keeps none of the others back. */
export function useTaking(tasks: MoreTasks, takeOne: TakeOne): Taking {
  const [name, setName] = useState<string | null>(null);
  const [taken, setTaken] = useState(0);
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const takeAll = async (files: readonly File[]): Promise<void> => {
    setTaken(0);
    setRefusals([]);
    const placed: Placed[] = [];
    for (const file of files) {
      setName(file.name);
      try {
        placed.push(await takeOne(file, tasks));
      } catch (error) {
        setRefusals((before) => [...before, describeNotTaken(error, file.name)]);
      }
    }
    setName(null);
    if (placed.length === 0) return;
    setTaken(placed.length);
    // All at once, so that the workbook is read again once.
    tasks.onBeside((beside) =>
      placed.reduce((known, place) => withFile(known, place(known)), beside),
    );
  };
  return { name, taken, refusals, take: (files) => void takeAll(files) };
}

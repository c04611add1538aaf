import { useState } from "react";

import { WorkbookError } from "../workbook/workbook-error.ts";
import type { FileWorkbook } from "../workbook/file/file-workbook.ts";
import type { Sample } from "./samples.ts";

/** How the opening of files goes. */
export interface Opening {
  /** The file that is being opened; null where none is. */
  readonly name: string | null;
  /** One sentence for each file that could not be opened. */
  readonly refusals: readonly string[];
  readonly openFiles: (files: Iterable<File>) => void;
  readonly openSample: (sample: Sample) => void;
  readonly forget: () => void;
}

/** A file that can be had, but not its bytes yet. */
interface Fetchable {
  readonly name: string;
  readonly bytes: () => Promise<ArrayBuffer>;
}

/** Opens files one after another; one that cannot be opened keeps none of the others back. */
export function useOpening(workbook: FileWorkbook): Opening {
  const [name, setName] = useState<string | null>(null);
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const openAll = async (files: readonly Fetchable[]): Promise<void> => {
    setRefusals([]);
    for (const file of files) {
      setName(file.name);
      try {
        await workbook.open(file.name, new Uint8Array(await file.bytes()));
      } catch (error) {
        setRefusals((before) => [...before, describeRefusal(error, file.name)]);
      }
    }
    setName(null);
  };
  return {
    name,
    refusals,
    openFiles: (files) => {
      void openAll(
        [...files].map((file) => ({ name: file.name, bytes: () => file.arrayBuffer() })),
      );
    },
    openSample: ({ file }) => {
      void openAll([{ name: file, bytes: () => fetchSample(file) }]);
    },
    forget: () => {
      setRefusals([]);
    },
  };
}

function describeRefusal(error: unknown, name: string): string {
  return error instanceof WorkbookError
    ? error.message
    : `${name} could not be opened. Check that it is still there and that you may read it.`;
}

async function fetchSample(file: string): Promise<ArrayBuffer> {
  const response = await fetch(`assets/samples/${file}`);
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return response.arrayBuffer();
}

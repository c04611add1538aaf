import type { FileThreads } from "../../workbook/file/file-workbook.ts";
import type { Workbook } from "../../workbook/workbook.ts";
import type { Answers } from "../answers.ts";
import type { Beside } from "../beside/beside.ts";
import type { Pipeline } from "../pipeline/pipeline.ts";
import type { Loaded } from "../use-reading.ts";

/** What the tasks beside the build work with. */
export interface MoreTasks {
  readonly loaded: Loaded;
  readonly answers: Answers;
  readonly today: string;
  readonly pipeline: Pipeline;
  /** Reads and writes files away from the page. */
  readonly files: FileThreads;
  readonly openNew: Workbook["openNew"];
  readonly beside: Beside;
  readonly onBeside: (change: (beside: Beside) => Beside) => void;
  /** Opens workbooks where the host has a place for them; left out where they are read beside. */
  readonly onAddFiles: ((files: Iterable<File>) => void) | undefined;
}

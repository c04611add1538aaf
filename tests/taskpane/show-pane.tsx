import "@testing-library/jest-dom";
import { createDOMRenderer, RendererProvider } from "@fluentui/react-components";
import { configure, render, screen, within } from "@testing-library/react";
import { PointerEventsCheckLevel, userEvent } from "@testing-library/user-event";
import axe from "axe-core";
import { join } from "node:path";

import { startInlinePipeline } from "../../src/taskpane/pipeline/inline-pipeline.ts";
import type { TaskPaneProps } from "../../src/taskpane/TaskPane.tsx";
import { TaskPane } from "../../src/taskpane/TaskPane.tsx";
import type { Workbook, WorkbookContent } from "../../src/workbook/workbook.ts";
import { drawnGrid } from "../drawn-grid.ts";
import { readWorkbookFile } from "../read-workbook-file.ts";
import { inPlace } from "../workbook/file/in-place.ts";
import { openMemoryWorkbook, type Behaviour, type MemoryWorkbook } from "./memory-workbook.ts";

// What is folded is not rendered at all, so nothing has to be asked whether it is hidden.
configure({ defaultHidden: true, asyncUtilTimeout: 15_000 });

/** Writes no styles: jsdom lays nothing out, and is slowed down by them a great deal. */
const UNSTYLED = createDOMRenderer(undefined);

/** Reads a sample workbook. */
export const sample = (name: string): readonly WorkbookContent[] => [
  readWorkbookFile(join("assets", "samples", `${name}.xlsx`)),
];

/** Makes a workbook of one sheet that is drawn as text. */
export const drawn = (drawing: string, sheet = "Sheet1"): readonly WorkbookContent[] => [
  { format: "excel", grids: [drawnGrid(drawing, sheet)], looksWereRead: true },
];

export interface ShownPane {
  readonly workbook: MemoryWorkbook;
  readonly user: ReturnType<typeof userEvent.setup>;
  readonly rerender: (props: Props) => void;
}

type Props = Omit<Partial<TaskPaneProps>, "files">;

/** Shows the pane over a workbook in memory. */
export function showPane(
  contents: readonly WorkbookContent[],
  behaviour: Behaviour = {},
  props: Props = {},
): ShownPane {
  const workbook = openMemoryWorkbook(contents, behaviour);
  return { workbook, ...showPaneOver(workbook, props) };
}

/** Shows the pane over any workbook. */
export function showPaneOver(workbook: Workbook, props: Props = {}): Omit<ShownPane, "workbook"> {
  const pipeline = startInlinePipeline();
  const pane = (more: Props) => (
    <RendererProvider renderer={UNSTYLED}>
      <TaskPane
        workbook={workbook}
        pipeline={pipeline}
        files={inPlace}
        today="2026-11-24"
        {...props}
        {...more}
      />
    </RendererProvider>
  );
  const { rerender } = render(pane({}));
  return {
    user: userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never }),
    rerender: (more) => {
      rerender(pane(more));
    },
  };
}

/** Finds a part of the pane by its name, once it is there. */
export const region = (name: string): Promise<HTMLElement> => screen.findByRole("region", { name });

/** Finds the one button whose name begins so. To ask for names by role costs seconds in jsdom. */
export function button(name: string, inside?: HTMLElement): HTMLElement {
  const all = (inside === undefined ? screen : within(inside)).getAllByRole("button");
  const found = all.filter((one) =>
    (one.getAttribute("aria-label") ?? one.textContent).startsWith(name),
  );
  const [first] = found;
  if (first === undefined || found.length > 1) {
    throw new Error(`${found.length} buttons are called “${name}”`);
  }
  return first;
}

/** Finds the list item around a text. */
export function itemOf(text: HTMLElement): HTMLElement {
  const item = text.closest("li");
  if (item === null) throw new Error(`no list item around “${text.textContent}”`);
  return item;
}

/** Lists what axe finds; colours, sizes and drawn letters need a browser and are looked at there. */
export async function axeFindings(): Promise<readonly string[]> {
  const { violations } = await axe.run(document.body, {
    rules: {
      "color-contrast": { enabled: false },
      "target-size": { enabled: false },
      "label-content-name-mismatch": { enabled: false },
    },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
}

import type { RunExcel } from "./run-excel.ts";
import type { Enqueue } from "./run-queue.ts";

/** Tells the name of the sheet in front, at once and whenever another one comes in front, until stopped. */
export async function followActiveSheet(
  excel: RunExcel,
  enqueue: Enqueue,
  tell: (sheet: string) => void,
): Promise<() => void> {
  let isStopped = false;
  const tellOnce = (context: Excel.RequestContext): Promise<void> =>
    tellNow(context, (name) => {
      if (!isStopped) tell(name);
    });
  const handler = await enqueue(() =>
    excel(async (context) => {
      const added = context.workbook.worksheets.onActivated.add(() =>
        isStopped ? Promise.resolve() : enqueue(() => excel(tellOnce)),
      );
      await tellOnce(context);
      return added;
    }),
  );
  return () => {
    isStopped = true;
    // Where Excel is gone, so is its handler.
    void enqueue(() => excel(() => forget(handler))).catch(() => undefined);
  };
}

async function tellNow(
  context: Excel.RequestContext,
  tell: (sheet: string) => void,
): Promise<void> {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.load("name");
  await context.sync();
  tell(sheet.name);
}

/** Takes a handler away in the context it was added in. */
async function forget(
  handler: OfficeExtension.EventHandlerResult<Excel.WorksheetActivatedEventArgs>,
): Promise<void> {
  handler.remove();
  await handler.context.sync();
}

import { onOneLine, printable } from "./printable.ts";
import { run } from "./run.ts";

// Whoever has seen enough closes the pipe (… | head), and that is no fault; a full disk is one.
process.stdout.on("error", ({ code }: NodeJS.ErrnoException) => {
  if (code === "EPIPE") return;
  process.stderr.write(
    "What was found cannot be printed there. Check that the disk is not full and try again.\n",
  );
  process.exit(2);
});
process.stderr.on("error", () => undefined);

/** Prints whole, however long: process.exit would cut a pipe short. */
process.exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(`${text}\n`),
  error: (text) => process.stderr.write(`${text}\n`),
  today: new Date().toISOString().slice(0, 10),
}).catch((mistake: unknown) => {
  const said = mistake instanceof Error ? mistake.message : String(mistake);
  process.stderr.write(
    `${printable(onOneLine(`Something went wrong inside the program, and nothing was written (${said}). Please report it with the workbook's shape.`))}\n`,
  );
  return 2;
});

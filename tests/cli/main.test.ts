import { spawn } from "node:child_process";
import { once } from "node:events";
import { openSync } from "node:fs";

const WORDS = ["--import", "tsx", "src/cli/main.ts", "read", "assets/samples/kent-2014.xlsx"];

const textOf = async (stream: AsyncIterable<unknown>): Promise<string> => {
  let text = "";
  for await (const piece of stream) text += String(piece);
  return text;
};

test("a pipe that is closed before all is printed is no fault", async () => {
  const program = spawn(process.execPath, WORDS, { stdio: ["ignore", "pipe", "pipe"] });
  program.stdout.destroy();
  const [said] = await Promise.all([textOf(program.stderr), once(program, "exit")]);
  expect(said).toBe("");
});

const FULL = "/dev/full";

(process.platform === "linux" ? test : test.skip)("a full disk is told in a sentence", async () => {
  const program = spawn(process.execPath, WORDS, {
    stdio: ["ignore", openSync(FULL, "w"), "pipe"],
  });
  const { stderr } = program;
  if (stderr === null) throw new Error("no stderr");
  const [said] = await Promise.all([textOf(stderr), once(program, "exit")]);
  expect([said, program.exitCode]).toEqual([
    "What was found cannot be printed there. Check that the disk is not full and try again.\n",
    2,
  ]);
});

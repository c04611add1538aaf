import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";

import { checkSite } from "./check-site.ts";

const pageOf = (path: string): string =>
  readFileSync(path, "utf8").replace("</head>", `<script defer src="main.js"></script></head>`);

const SOUND: Readonly<Record<string, string | Uint8Array>> = {
  "index.html": pageOf("src/workbench/index.html"),
  "taskpane.html": pageOf("src/taskpane/taskpane.html"),
  "message.html": pageOf("src/message/message.html"),
  "main.js": "start();",
  "icon.png": "",
};

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === "string" ? new TextEncoder().encode(content) : content;

const check = (changes: Readonly<Record<string, string | Uint8Array | null>>) => {
  const files = Object.entries({ ...SOUND, ...changes }).flatMap(([path, content]) =>
    content === null ? [] : [[path, bytesOf(content)] as const],
  );
  return checkSite(new Map(files), ["taskpane.html", "icon.png"]);
};

describe("the built site", () => {
  test("is sound as its pages stand in the source", () => {
    expect(check({}).faults).toEqual([]);
  });

  test("counts the scripts that a page names itself, and not Microsoft's", () => {
    expect(check({}).initial.get("taskpane.html")).toBe(check({}).initial.get("index.html"));
  });

  test.each([
    ["lacks what the manifest names", { "icon.png": null }, "icon.png is not in the site."],
    ["lacks the workbench", { "index.html": null }, "index.html is not in the site."],
    [
      "ships a source map",
      { "main.js.map": "{}" },
      "main.js.map is a source map, and none are shipped.",
    ],
    [
      "has a page without a policy",
      { "index.html": "<!doctype html>" },
      "index.html has no policy.",
    ],
    [
      "has a policy that lets scripts be made of text",
      {
        "index.html": pageOf("src/workbench/index.html").replace(
          "script-src 'self'",
          "script-src 'self' 'unsafe-eval'",
        ),
      },
      "index.html is laxer than it may be in script-src: 'self' 'unsafe-eval'.",
    ],
    [
      "has a page that may send to anywhere",
      {
        "taskpane.html": pageOf("src/taskpane/taskpane.html").replace(
          "connect-src 'self'",
          "connect-src *",
        ),
      },
      "taskpane.html is laxer than it may be in connect-src: *.",
    ],
    [
      "is over the pane's budget",
      { "main.js": randomBytes(180_001) },
      expect.stringMatching(/^taskpane\.html loads 180\.\d kB at the start, over its 180\.0 kB\.$/),
    ],
  ])("is refused when it %s", (_, changes, fault) => {
    expect(check(changes).faults).toEqual([fault]);
  });
});

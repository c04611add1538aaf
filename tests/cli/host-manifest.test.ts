import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { hostManifest, parseHost } from "../../src/cli/host-manifest.ts";

const MANIFEST = readFileSync("manifest.xml", "utf8");

describe("where the add-in is served", () => {
  test.each([
    ["https://example.gov.uk/appendix", "https://example.gov.uk/appendix/"],
    ["https://example.gov.uk/appendix/", "https://example.gov.uk/appendix/"],
    ["https://example.gov.uk", "https://example.gov.uk/"],
    ["https://Example.gov.uk:443/Appendix", "https://example.gov.uk/Appendix/"],
    ["https://intranet:8443/add ins", "https://intranet:8443/add%20ins/"],
  ])("%s is the folder %s", (text, host) => {
    expect(parseHost(text)).toBe(host);
  });

  test.each([
    ["http://example.gov.uk/appendix", "is no https address"],
    ["example.gov.uk", "is no address"],
    ["", "is no address"],
    ["file:///dist", "is no https address"],
    ["https://localhost:3000/", "is reached from this machine alone"],
    ["https://appendix.localhost/", "is reached from this machine alone"],
    ["https://127.0.0.1/", "is reached from this machine alone"],
    ["https://2130706433/", "is reached from this machine alone"],
    ["https://[::1]:3000/", "is reached from this machine alone"],
    ["https://officer:secret@example.gov.uk/", "holds a name or password"],
    ["https://example.gov.uk/appendix?v=2", "holds a query or fragment"],
    ["https://example.gov.uk/appendix?", "holds a query or fragment"],
    ["https://example.gov.uk/#appendix", "holds a query or fragment"],
    ["https://example.gov.uk/appendix/taskpane.html", "is a page"],
  ])("%s is refused: it %s", (text, why) => {
    expect(() => parseHost(text)).toThrow(
      `“${text}” ${why}. Name the folder that people will load the add-in from, as --host https://example.gov.uk/appendix`,
    );
  });
});

describe("the manifest for a host", () => {
  test("names every address under the host, and none of the developer's", () => {
    const addresses = (xml: string): readonly string[] =>
      [...xml.matchAll(/DefaultValue="(https:[^"]*)"/g)].map(([, address = ""]) => address);
    const hosted = hostManifest(MANIFEST, "https://example.gov.uk/appendix/");
    expect(hosted).not.toContain("localhost");
    expect(addresses(hosted)).toEqual(
      addresses(MANIFEST).map((address) =>
        address.replace("https://localhost:3000", "https://example.gov.uk/appendix"),
      ),
    );
  });

  test("changes nothing else", () => {
    const host = "https://example.gov.uk/";
    expect(hostManifest(MANIFEST, host).replaceAll(host, "https://localhost:3000/")).toBe(MANIFEST);
  });

  test("takes an address letter for letter, and stays XML", () => {
    expect(hostManifest('"https://localhost:3000/a.html"', "https://example.gov.uk/$&/")).toBe(
      '"https://example.gov.uk/$&amp;/a.html"',
    );
  });

  test("is not made from a manifest that was made before", () => {
    const hosted = hostManifest(MANIFEST, "https://example.gov.uk/");
    expect(() => hostManifest(hosted, "https://example.org/")).toThrow(
      "the manifest names no address under https://localhost:3000/",
    );
  });
});

describe("npm run manifest", () => {
  const folder = mkdtempSync(join(tmpdir(), "hosted-"));
  const out = join(folder, "dist", "manifest.xml");
  const tsx = resolve("node_modules", "tsx", "dist", "cli.mjs");
  const run = (cwd: string, program: string, ...words: readonly string[]) => {
    const started = spawnSync(process.execPath, [tsx, resolve(program), ...words], {
      cwd,
      encoding: "utf8",
    });
    return { out: started.stdout, error: started.stderr, code: started.status };
  };

  beforeAll(() => {
    cpSync("manifest.xml", join(folder, "manifest.xml"));
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test("refuses a host that Excel could not load from, and writes nothing", () => {
    const { error, code } = run(folder, "src/cli/manifest.ts", "--host", "http://example.gov.uk");
    expect(error).toMatch(/^“http:\/\/example.gov.uk” is no https address\. .*\n$/);
    expect({ code, written: existsSync(out) }).toEqual({ code: 2, written: false });
  });

  test.each([[[]], [["--hots", "https://example.gov.uk"]]])(
    "says how to write it, for %j",
    (words) => {
      const { error, code } = run(folder, "src/cli/manifest.ts", ...words);
      expect(error).toContain("npm run manifest -- --host https://example.gov.uk/appendix");
      expect(code).toBe(2);
    },
  );

  test("writes a manifest that the check calls valid", () => {
    const written = run(folder, "src/cli/manifest.ts", "--host", "https://example.gov.uk/a&b");
    expect(written).toEqual({
      out: `written: ${join("dist", "manifest.xml")}\n`,
      error: "",
      code: 0,
    });
    expect(run(".", "tests/manifest/validate.ts", out)).toEqual({
      out: `${out}: valid\n`,
      error: "",
      code: 0,
    });
  });
});

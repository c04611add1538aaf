import { COMMAND_NAMES } from "../../src/commands/command-names.ts";
import { buildBook, sheetNamed } from "../excel-host/build-book.ts";
import { writeValues } from "../excel-host/model/content.ts";
import { snapshotOf, snapshotOfSheet } from "../excel-host/snapshot.ts";
import { textsOn, typeOver } from "../workbook/excel/leads-hand.ts";
import { smallBook } from "../workbook/excel/small-book.ts";
import { openRibbon } from "./press.ts";

const SOURCES = ["Burglary", "Children's Safety", "Notes"];

describe("the buttons of the ribbon", () => {
  test("are those that the manifest calls", () => {
    expect(openRibbon(smallBook()).names).toEqual([...COMMAND_NAMES]);
  });

  test("Build appendix builds it, brings the overview to the front, and ends", async () => {
    const ribbon = openRibbon(smallBook());
    const { book } = ribbon.host;
    const before = SOURCES.map((name) => snapshotOfSheet(sheetNamed(book, name)));
    expect(await ribbon.press("buildAppendix")).toBe(1);
    expect(book.activeSheet?.name).toBe("Overview");
    expect(ribbon.results).toMatchObject([{ kind: "built", outcome: { leftStanding: [] } }]);
    expect(ribbon.shown).toEqual([]);
    expect(SOURCES.map((name) => snapshotOfSheet(sheetNamed(book, name)))).toEqual(before);
    ribbon.host.verify();
  });

  test("both go by what was said in the pane: here, that more burglaries are better", async () => {
    const said = {
      details: { title: "Safer streets", letter: "C" },
      options: {
        polarities: [
          {
            priority: "Burglary",
            indicator: "Level of domestic burglary",
            polarity: "higher" as const,
          },
        ],
      },
    };
    const rating = ["Red (assumed)", "Green (assumed)", "Red", "Green"];
    const ratingsOf = async (ribbon: ReturnType<typeof openRibbon>) => {
      await ribbon.press("buildAppendix");
      const texts = textsOn(sheetNamed(ribbon.host.book, "Burglary (2)"));
      return texts.filter((text) => rating.some((word) => text.startsWith(word)));
    };
    const [plain, told] = [openRibbon(smallBook()), openRibbon(smallBook(), true, said)];
    expect(await ratingsOf(plain)).not.toEqual(await ratingsOf(told));
    expect(textsOn(sheetNamed(told.host.book, "Overview")).join(" ")).toContain("Safer streets");
    for (const ribbon of [plain, told]) await ribbon.press("checkFigures");
    const assumed = [plain, told].map(({ results }) =>
      results.flatMap((it) =>
        it.kind === "checked" ? it.findings.filter(({ code }) => code === "polarity-assumed") : [],
      ),
    );
    expect(assumed[1]?.length).toBe((assumed[0]?.length ?? 0) - 1);
  });

  test("Check figures opens the pane, and writes nothing", async () => {
    const ribbon = openRibbon(smallBook());
    const before = snapshotOf(ribbon.host.book);
    expect(await ribbon.press("checkFigures")).toBe(1);
    expect(ribbon.shown).toEqual(["pane"]);
    expect(ribbon.results).toMatchObject([{ kind: "checked" }]);
    expect(snapshotOf(ribbon.host.book)).toEqual(before);
  });

  test("Check figures says in a dialog what it found, where no pane can be opened", async () => {
    const ribbon = openRibbon(smallBook(), false);
    await ribbon.press("checkFigures");
    expect(ribbon.shown).toEqual([
      expect.stringMatching(
        /^Found: .*\. Open the Appendix Builder pane to see each with its cell\. The first of them: /,
      ),
    ]);
  });

  test("a failure reaches the person in a dialog, and the button ends", async () => {
    const ribbon = openRibbon(smallBook());
    ribbon.host.book.structure = { password: null };
    const before = snapshotOf(ribbon.host.book);
    expect(await ribbon.press("buildAppendix")).toBe(1);
    expect(ribbon.shown).toEqual([
      "The workbook's structure is protected, so no tab can be added. Unprotect it (Review, Protect Workbook), then try again.",
    ]);
    expect(ribbon.results).toMatchObject([{ kind: "failed", command: "buildAppendix" }]);
    expect(snapshotOf(ribbon.host.book)).toEqual(before);
  });

  test("a button ends where a person has forbidden dialogs", async () => {
    const ribbon = openRibbon(smallBook());
    ribbon.host.book.readOnly = true;
    ribbon.forbidDialogs();
    expect(await ribbon.press("buildAppendix")).toBe(1);
    expect(ribbon.results).toMatchObject([{ kind: "failed" }]);
  });

  test("says that there is nothing to build from", async () => {
    const ribbon = openRibbon(buildBook({ Letters: [["Dear all"]] }), false);
    await ribbon.press("buildAppendix");
    expect(ribbon.shown).toEqual([expect.stringMatching(/^No indicator and no action was found/)]);
    expect(ribbon.host.book.sheets.map(({ name }) => name)).toEqual(["Letters"]);
  });

  test("a second click while one runs does no harm, and ends at once", async () => {
    const ribbon = openRibbon(smallBook());
    const ends = await Promise.all([
      ribbon.press("buildAppendix"),
      ribbon.press("buildAppendix"),
      ribbon.press("checkFigures"),
    ]);
    expect(ends).toEqual([1, 1, 1]);
    expect(ribbon.results).toHaveLength(1);
    expect(await ribbon.press("checkFigures")).toBe(1);
    expect(ribbon.results).toHaveLength(2);
  });

  test("builds once more by itself when somebody changed a figure meanwhile", async () => {
    const ribbon = openRibbon(smallBook());
    const edit = { top: 5, left: 3, bottom: 5, right: 3 };
    ribbon.host.faults.add({
      at: { roundTrip: 4 },
      what: {
        kind: "edit",
        edit: (book) => {
          writeValues(sheetNamed(book, "Burglary"), edit, () => 3999);
        },
      },
    });
    await ribbon.press("buildAppendix");
    expect(ribbon.results).toMatchObject([{ kind: "built" }]);
    const cells = JSON.stringify(snapshotOfSheet(sheetNamed(ribbon.host.book, "Indicators")));
    expect(cells).toContain("3999");
  });

  test.each([4, 5, 6, 7])(
    "keeps what a lead types into a tab between reading and writing (round trip %d)",
    async (roundTrip) => {
      const ribbon = openRibbon(smallBook());
      await ribbon.press("buildAppendix");
      const words = "Ninety more homes are asked for.";
      ribbon.host.faults.add({
        at: { roundTrip },
        what: {
          kind: "edit",
          edit: (book) => {
            typeOver(sheetNamed(book, "Burglary (2)"), "Why did it change", words);
          },
        },
      });
      await ribbon.press("buildAppendix");
      expect(ribbon.host.faults.allCameAbout()).toBe(true);
      expect(ribbon.results).toMatchObject([{ kind: "built" }, { kind: "built" }]);
      expect(textsOn(sheetNamed(ribbon.host.book, "Burglary (2)"))).toContain(words);
      ribbon.host.verify();
    },
  );

  test("says which tab somebody was typing into, and that it was left as it is", async () => {
    const ribbon = openRibbon(smallBook());
    await ribbon.press("buildAppendix");
    ribbon.host.faults.add({
      at: { action: 2, matching: ({ member }) => member === "WorksheetCollection.add" },
      what: {
        kind: "edit",
        edit: (book) => {
          typeOver(sheetNamed(book, "Burglary (2)"), "Why did it change", "It is quieter.");
        },
      },
    });
    await ribbon.press("buildAppendix");
    expect(ribbon.shown).toEqual([
      expect.stringMatching(
        /^The appendix is built\. “Burglary \(2\)” was being typed into and was left as it is\. Build it again when its lead has finished\. Found: /,
      ),
    ]);
  });

  test("names formulas of a person's own that look at a row which moved", async () => {
    const book = smallBook();
    const ribbon = openRibbon(book);
    await ribbon.press("buildAppendix");
    const rows = Object.entries(snapshotOfSheet(sheetNamed(book, "Burglary (2)"))["cells"] ?? {});
    const [, at = ""] = /^A(\d+)$/.exec(
      rows.find(([, cell]) => JSON.stringify(cell).includes("Level of domestic burglary"))?.[0] ??
        "",
    ) ?? [""];
    const notes = { top: 2, left: 0, bottom: 2, right: 0 };
    writeValues(sheetNamed(book, "Notes"), notes, () => `='Burglary (2)'!C${at}`);
    const name = { top: 5, left: 0, bottom: 5, right: 0 };
    writeValues(sheetNamed(book, "Burglary"), name, () => "Level of burglary in shops");
    await ribbon.press("buildAppendix");
    const [, result] = ribbon.results;
    expect(result?.kind === "built" ? result.findings[0] : null).toMatchObject({
      code: "moved-reference",
      place: { sheet: "Notes", cell: "A3" },
    });
  });
});

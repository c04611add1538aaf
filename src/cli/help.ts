/** How a person says what columns are (Rules C1 to C4). */
const MAP = `--map "Sheet1!B:lastYear,C:thisYear"
                     say what columns are, where the reader cannot tell; it counts for every table
                     with the same headings. A column can be name, code, unit, polarity, priority,
                     baseline, lastYear, thisYear, series, target, change, differenceToBaseline,
                     notes, period, value or ignore. Where periods stand down the side, name rows:
                     --map "Sheet1!5:lastYear,6:thisYear"; a row can be all of that, and name for
                     the row that holds the indicators' names. In a table with a row for each
                     indicator and period, period and value say which columns these are, and a row
                     stands for the period in it`;

/** What each command and how it is called, as its --help prints it. */
export const HELP = {
  "": `Appendix Builder reads indicator workbooks and writes the performance appendix for a committee.

Usage: npm run --silent appendix -- <command> [options]

Commands:
  read FILE…    tell what was understood: priorities, indicators, figures, actions, findings
  check FILE…   list everything doubtful, with its sheet and cell
  build FILE…   write the appendix as one workbook, with what leads have typed into it
  split OUT     write one workbook for each priority, for its lead
  collect OUT   take what leads have returned into the appendix
  leads OUT     tell who owes what
  roll-forward OUT   write the next report's appendix: figures whose next period is over move on

Reads .xlsx, .xls and .ods. Nothing is ever sent anywhere, and no workbook that is read is changed.
Run a command with --help for its options.

Exit code: 0 done, 1 nothing to build from or an error among the findings, 2 wrong usage or a file
that cannot be read.`,
  read: `Tells what was understood of one or more workbooks.

Usage: npm run --silent appendix -- read FILE… [--json] [--include-hidden]

  --json             print it for other programs, as JSON
  --include-hidden   read hidden rows, columns and sheets too
  --report-date DAY  the report's date, such as 2014-03-18; else the one in the workbook's title
  ${MAP}`,
  check: `Lists everything doubtful in one or more workbooks, each with its sheet and cell.
Exit code 1 where one of the findings is an error.

Usage: npm run --silent appendix -- check FILE… [--json] [--include-hidden]

  --json             print the reading and its findings for other programs, as JSON
  --include-hidden   read hidden rows, columns and sheets too
  --report-date DAY  the report's date, such as 2014-03-18; else the one in the workbook's title
  ${MAP}`,
  build: `Writes the finished appendix of one or more workbooks as one new workbook (.xlsx).

Usage: npm run --silent appendix -- build FILE… --out OUT.xlsx [options]

  --out OUT.xlsx     where to write it
  --title TITLE      the appendix's title; else the one in the workbook
  --letter B         the appendix's letter
  --report-date DAY  the report's date, such as 2014-03-18; else the one in the workbook's title
  ${MAP}
  --include-hidden   read hidden rows, columns and sheets too
  --final            write the finished paper: nothing is asked for, nothing can be typed, and what
                     is kept beside the plan is left out
  --force            replace OUT.xlsx even where this program did not write it

Sheets that this program wrote count as tabs: what people typed into them is taken into the appendix,
and so is what stands in OUT.xlsx. Any number of workbooks may be named, sources and tabs together; an
appendix alone is built again from what it was built from.`,
  split: `Writes one workbook for each priority of an appendix, with nothing of any other priority in it.

Usage: npm run --silent appendix -- split OUT.xlsx --to FOLDER [--force]

  --to FOLDER        where to write them; it is made where there is none
  --force            replace files even where this program did not write them, or somebody has since`,
  collect: `Takes what leads have typed into returned workbooks into the appendix OUT.xlsx, and builds it again
from what it was built from. Where two people have typed different texts for one place, both are kept
and a finding asks. Exit code 1 where a workbook, or a part of it, could not be taken.

Usage: npm run --silent appendix -- collect OUT.xlsx RETURNED…

  RETURNED           workbooks, or folders of workbooks`,
  leads: `Tells who owes what: for each priority and its lead what has been given, and what is still to
come: commentary, reasons for red ratings, figures, ratings by a person, progress and status.

Usage: npm run --silent appendix -- leads OUT.xlsx [--json]

  --json             print it for other programs, as JSON`,
  "roll-forward": `Writes the next report's appendix from this one, which is only read. Where the next
year, quarter or month is over by then, this year's figures become last year's and periods move on by
as much; other tables keep their figures. The baseline stays. Everything new is asked for: figures,
targets, commentary, progress, status. Open actions keep their numbers and words; complete ones are
listed. What the last report said stands beside, in grey.

Usage: npm run --silent appendix -- roll-forward OUT.xlsx --report-date 2015-03-18 --out NEXT.xlsx

  --report-date DAY  the date of the next report
  --out NEXT.xlsx    where to write it
  --force            replace NEXT.xlsx even where something stands there`,
} as const;

export type Command = Exclude<keyof typeof HELP, "">;

export const isCommand = (word: string): word is Command => word !== "" && word in HELP;

/** Lists the commands in a sentence. */
export function listCommands(): string {
  const names = Object.keys(HELP).filter((name) => name !== "");
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
}

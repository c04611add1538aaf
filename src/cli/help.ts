/** What each command is for and how it is called, as its --help prints it. */
export const HELP = {
  "": `Appendix Builder reads indicator workbooks and writes the performance appendix for a committee.

Usage: npm run --silent appendix -- <command> [options]

Commands:
  read FILE…    tell what was understood: priorities, indicators, figures, actions, findings
  check FILE…   list everything doubtful, with its sheet and cell
  build FILE…   write the finished appendix as one workbook

Reads .xlsx, .xls and .ods. Nothing is ever sent anywhere, and no workbook that is read is changed.
Run a command with --help for its options.

Exit code: 0 done, 1 nothing to build from or an error among the findings, 2 wrong usage or a file
that cannot be read.`,
  read: `Tells what was understood of one or more workbooks.

Usage: npm run --silent appendix -- read FILE… [--json] [--include-hidden]

  --json             print it for other programs, as JSON
  --include-hidden   read hidden rows, columns and sheets too
  --report-date DAY  the report's date, such as 2014-03-18; else the one in the workbook's title
  --map "Sheet1!B:lastYear,C:thisYear"
                     say what columns are, where the reader cannot tell; it counts for every table
                     with the same headings. A column can be name, code, unit, polarity, priority,
                     baseline, lastYear, thisYear, series, target, change, differenceToBaseline,
                     notes or ignore`,
  check: `Lists everything doubtful in one or more workbooks, each with its sheet and cell.
Exit code 1 where one of the findings is an error.

Usage: npm run --silent appendix -- check FILE… [--json] [--include-hidden]

  --json             print the reading and its findings for other programs, as JSON
  --include-hidden   read hidden rows, columns and sheets too
  --report-date DAY  the report's date, such as 2014-03-18; else the one in the workbook's title
  --map "Sheet1!B:lastYear,C:thisYear"
                     say what columns are, where the reader cannot tell; it counts for every table
                     with the same headings. A column can be name, code, unit, polarity, priority,
                     baseline, lastYear, thisYear, series, target, change, differenceToBaseline,
                     notes or ignore`,
  build: `Writes the finished appendix of one or more workbooks as one new workbook (.xlsx).

Usage: npm run --silent appendix -- build FILE… --out OUT.xlsx [options]

  --out OUT.xlsx     where to write it
  --title TITLE      the appendix's title; else the one in the workbook
  --letter B         the appendix's letter
  --report-date DAY  the report's date, such as 2014-03-18; else the one in the workbook's title
  --map "Sheet1!B:lastYear,C:thisYear"
                     say what columns are, where the reader cannot tell; it counts for every table
                     with the same headings. A column can be name, code, unit, polarity, priority,
                     baseline, lastYear, thisYear, series, target, change, differenceToBaseline,
                     notes or ignore
  --include-hidden   read hidden rows, columns and sheets too
  --force            replace OUT.xlsx even where this program did not write it`,
} as const;

export type Command = Exclude<keyof typeof HELP, "">;

export const isCommand = (word: string): word is Command => word !== "" && word in HELP;

import { writeFileSync } from "node:fs";
import { kent2008Framework } from "./kent-2008-framework.ts";
import { kent2012 } from "./kent-2012.ts";
import { kent2014 } from "./kent-2014.ts";
import { medway201314 } from "./medway-2013-14.ts";
import { writeWorkbook } from "./sheet.ts";

for (const data of [kent2012, kent2014, medway201314, kent2008Framework]) {
  const path = new URL(`../${data.file}`, import.meta.url);
  writeFileSync(path, await writeWorkbook(data));
  console.log(`wrote ${data.file}`);
}

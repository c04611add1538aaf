import { textMark } from "./text-mark.ts";

/** Writes what a record is known to be whole by: how long it is, and its mark. */
export const sealOf = (record: string): string => `${record.length} ${textMark(record)}`;

import { buildBook, type DrawnSheet } from "./build-book.ts";
import type { Book } from "./model/book.ts";
import { isPlainObject } from "./protocol/plain.ts";
import { startHost, type Host, type HostOptions } from "./start-host.ts";

/**
 * Runs a test over an emulated Excel: makes its globals, takes them away again, and fails where something
 * was asked for that is not emulated, even if the code under test has swallowed it.
 */
export async function onHost<Result>(
  book: Book | Readonly<Record<string, DrawnSheet>>,
  work: (host: Host) => Promise<Result>,
  options: HostOptions = {},
): Promise<Result> {
  const host = startHost(isBook(book) ? book : buildBook(book), options);
  const uninstall = host.install();
  try {
    const result = await work(host);
    host.verify();
    return result;
  } finally {
    uninstall();
  }
}

const isBook = (value: Book | Readonly<Record<string, DrawnSheet>>): value is Book =>
  "styles" in value && "listeners" in value;

/** Runs work and tells how it failed: "InvalidArgument Range.values", or "no failure". */
export async function failureOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error === undefined) return "no failure";
  if (!(error instanceof Error)) throw new Error("something was thrown that is no error");
  if (!("code" in error)) throw error;
  const info: unknown = Reflect.get(error, "debugInfo");
  const location = isPlainObject(info) ? info["errorLocation"] : undefined;
  return [String(error.code), typeof location === "string" ? location : ""].join(" ").trim();
}

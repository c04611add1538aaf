import type { Client } from "./client.ts";

/** The globals of a page with office.js on it. */
const GLOBALS = ["Excel", "Office", "OfficeExtension"] as const;

/** Makes a client's globals those of the test; gives what takes them away again. */
export function installGlobals(client: Client): () => void {
  const before = GLOBALS.map((name) => Object.getOwnPropertyDescriptor(globalThis, name));
  for (const name of GLOBALS) {
    const value = client.globals[name];
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
  return () => {
    client.stopTimers();
    GLOBALS.forEach((name, index) => {
      const descriptor = before[index];
      if (descriptor === undefined) Reflect.deleteProperty(globalThis, name);
      else Object.defineProperty(globalThis, name, descriptor);
    });
  };
}

import { HostError } from "./host-error.ts";

/** "Values" and "values" are the same member; answers carry the first, locations the second. */
export const pascal = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);
export const camel = (name: string): string => name.slice(0, 1).toLowerCase() + name.slice(1);

/** Runs work of one member; an error that it throws says where. */
export function at<T>(member: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof HostError) error.location ??= member;
    throw error;
  }
}

import { HostError, hostError } from "./protocol/host-error.ts";

/** The highest version of each requirement set that the host has; what is not named it has not. */
export type Floor = Readonly<Record<string, string>>;

/** Compares versions by their parts: 1.10 is above 1.9. */
export function reaches(has: string, wanted: string): boolean {
  const [own, other] = [has, wanted].map((version) => version.split(".").map(Number));
  const length = Math.max(own?.length ?? 0, other?.length ?? 0);
  for (let at = 0; at < length; at++) {
    const difference = (own?.[at] ?? 0) - (other?.[at] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

/** Office.context.requirements.isSetSupported over a floor. */
export const supports =
  (floor: Floor) =>
  (name: string, version: string | number = "1.1"): boolean => {
    const found = Object.entries(floor).find(([set]) => set.toLowerCase() === name.toLowerCase());
    return found !== undefined && reaches(found[1], String(version));
  };

/** Checks single members against a floor, on the host's side: the client does not check every setter. */
export function memberChecks(
  floor: Floor,
  sets: ReadonlyMap<string, string>,
): {
  readonly isSupported: (member: string) => boolean;
  readonly require: (member: string) => void;
} {
  const isSetSupported = supports(floor);
  const isSupported = (member: string): boolean => {
    const [name, version] = (sets.get(member) ?? "ExcelApi 1.1").split(" ");
    return isSetSupported(name ?? "", version);
  };
  return {
    isSupported,
    require: (member) => {
      if (isSupported(member)) return;
      throw new HostError("ApiNotFound", hostError("ApiNotFound").message, member);
    },
  };
}

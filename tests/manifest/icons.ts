import { siteOf } from "./addresses.ts";
import { at, attribute, named, type Element } from "./element.ts";
import { pictures } from "./resources.ts";
import { fault, type Fault, type Rule, type Site } from "./rule.ts";

/** The pixels of a ribbon icon: Excel demands 16, 32 and 80, and blurs the others if they are missing. */
export const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80] as const;

/** The pixels of the icons that stand outside the ribbon. */
const OUTSIDE = { IconUrl: 32, HighResolutionIconUrl: 64 } as const;

/** Every icon has all its sizes, and every picture exists with the pixels that are said of it. */
export const icons: Rule = (manifest, site) => {
  const check = (place: Element, address: string, size: number): readonly Fault[] =>
    badPicture(place, address, size, siteOf(manifest), site);
  const known = pictures(manifest);
  return [
    ...Object.entries(OUTSIDE).flatMap(([name, size]) => {
      const element = at(manifest, name);
      return element === undefined ? [] : check(element, attribute(element, "DefaultValue"), size);
    }),
    ...named(manifest, "Icon").flatMap(({ children }) =>
      children.flatMap((image) => {
        const picture = known.get(attribute(image, "resid"));
        return picture === undefined
          ? []
          : check(image, attribute(picture, "DefaultValue"), Number(attribute(image, "size")));
      }),
    ),
    ...named(manifest, "Icon").flatMap(missingSizes),
  ];
};

function missingSizes(icon: Element): readonly Fault[] {
  const sizes = icon.children.map((image) => attribute(image, "size"));
  const missing = ICON_SIZES.filter((size) => !sizes.includes(String(size)));
  return missing.length === 0
    ? []
    : [fault(icon, `<Icon> lacks ${missing.join(", ")} pixels; give all eight sizes.`)];
}

function badPicture(
  place: Element,
  address: string,
  size: number,
  base: string,
  { sizeOf }: Site,
): readonly Fault[] {
  if (!address.startsWith(base)) {
    return [fault(place, `The icon ${address} does not lie under ${base}.`)];
  }
  const path = address.slice(base.length);
  const real = sizeOf(path);
  if (real === null) return [fault(place, `${path} is no PNG picture of this project.`)];
  return real.width === size && real.height === size
    ? []
    : [
        fault(
          place,
          `${path} has ${real.width} × ${real.height} pixels, where ${size} × ${size} are said.`,
        ),
      ];
}

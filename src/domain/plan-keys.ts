import { aimsOf, indicatorsOf } from "./agreement.ts";
import type { Action, Agreement, Aim, Priority } from "./agreement.ts";
import type { Indicator } from "./indicator.ts";
import { keyOf, keysOf, tellApart } from "./key.ts";

/** Gives each priority's key, "priority/acquisitive-crime", in the order of the plan. */
export const priorityKeys = ({ priorities }: Agreement): readonly string[] =>
  keysOf(priorities.map(({ name }) => name)).map((key) => `priority/${key}`);

/** Gives the key of each of a priority's indicators, "indicator/ni-16-theft", in the order of the plan. */
export function indicatorKeys(priority: Priority): readonly string[] {
  const indicators = indicatorsOf(priority);
  const names = indicators.map(({ code, name }) => keyOf(`${code ?? ""} ${name}`));
  const times = new Map<string, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  // Rows of one name are told apart by what they are to reach, wherever they stand.
  const keys = names.map((name, at) =>
    (times.get(name) ?? 0) > 1 ? `${name}${goalKey(indicators[at])}` : name,
  );
  return tellApart(keys).map((key) => `indicator/${key}`);
}

const goalKey = (indicator: Indicator | undefined): string => {
  const goal = indicator?.targets[0]?.text ?? "";
  return goal === "" ? "" : `/${keyOf(goal)}`;
};

/** An aim's number is its key; one without a number goes by its words. */
const aimKey = ({ number, text }: Aim): string => keyOf(number ?? text);

/** Gives the key of each of a priority's actions, "action/3/website", in the order of the plan. */
export function actionKeys(priority: Priority): readonly string[] {
  const keys = aimsOf(priority).flatMap((aim) =>
    aim.actions.map((action: Action) => `${aimKey(aim)}/${keyOf(action.text)}`),
  );
  return tellApart(keys).map((key) => `action/${key}`);
}

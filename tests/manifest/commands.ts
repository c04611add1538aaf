import { named } from "./element.ts";
import { fault, type Rule } from "./rule.ts";

/** Every button calls a function of the code, and every such function has its button. */
export const commands: Rule = (manifest, site) => {
  const calls = named(manifest, "FunctionName");
  return [
    ...calls
      .filter(({ text }) => !site.commands.includes(text))
      .map((call) => fault(call, `The code has no command “${call.text}”.`)),
    ...site.commands
      .filter((name) => calls.every(({ text }) => text !== name))
      .map((name) => fault(manifest, `No button calls the command “${name}”.`)),
  ];
};

import { MessageBar, MessageBarBody, Spinner } from "@fluentui/react-components";

import { countOf } from "../words.ts";
import type { Taking } from "./use-taking.ts";

/** Tells how the taking of files goes, and why some were not taken. */
export function TakingStatus({ taking: { name, taken, refusals } }: { readonly taking: Taking }) {
  return (
    <>
      <div role="status">
        {name !== null && <Spinner size="tiny" labelPosition="after" label={`Reading ${name} …`} />}
        {name === null && taken > 0 && `${countOf(taken, "workbook")} taken.`}
      </div>
      <div role="alert">
        {refusals.map((refusal) => (
          <MessageBar key={refusal} intent="error" layout="multiline">
            <MessageBarBody>{refusal}</MessageBarBody>
          </MessageBar>
        ))}
      </div>
    </>
  );
}

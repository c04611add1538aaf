import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useId, useState, type ReactNode } from "react";

import type { PaneLead } from "./leads/pane-leads.ts";
import type { MoreTasks } from "./more/more-tasks.ts";
import { loadEverything, loadLeads, loadMore } from "./load-later.ts";
import type { TabInFront } from "./tab-in-front.ts";
import { UNSEEN } from "./theme/unseen.ts";
import { ViewTabs } from "./ViewTabs.tsx";

const Leads = lazy(async () => ({ default: (await loadLeads()).Leads }));
const More = lazy(async () => ({ default: (await loadMore()).More }));

type View = "figures" | "leads" | "more";

const useStyles = makeStyles({
  // The first heading brings its own room with it.
  panel: { marginTop: `calc(-1 * ${tokens.spacingVerticalM})` },
  count: {
    marginLeft: tokens.spacingHorizontalXS,
    padding: `0 ${tokens.spacingHorizontalSNudge}`,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground4,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  unseen: UNSEEN,
});

interface ViewsProps {
  readonly leads: readonly PaneLead[];
  readonly inFront: TabInFront | null;
  /** The sheet that was in front when the pane was opened. */
  readonly sheetAtFirst: string | null;
  readonly tasks: MoreTasks;
  /** Findings and figures. */
  readonly children: ReactNode;
}

/** The three things that the pane shows: figures, who owes what, and what else can be done. */
export function Views({ leads, inFront, sheetAtFirst, tasks, children }: ViewsProps) {
  const styles = useStyles();
  const id = useId();
  const [chosen, setChosen] = useState<View | null>(null);
  const [wasMore, setWasMore] = useState(false);
  useEffect(loadEverything, []);
  // Whoever opens the pane on a tab of their own sees at once what is left to do there.
  const view = chosen ?? (isTabOfALead(leads, sheetAtFirst) ? "leads" : "figures");
  const left = leads.reduce(
    (sum, { dues }) => sum + dues.reduce((own, { items }) => own + items.length, 0),
    0,
  );
  const idOf = (own: View): string => `${id}${own}`;
  const panel = (own: View) => ({
    id: idOf(own),
    role: "tabpanel",
    className: styles.panel,
    "aria-labelledby": `${idOf(own)}-tab`,
    hidden: own !== view,
  });
  return (
    <>
      <ViewTabs
        label="Views"
        idOf={idOf}
        selected={view}
        tabs={[
          { name: "figures", words: "Figures" },
          { name: "leads", words: <LeadsWords left={left} /> },
          { name: "more", words: "More" },
        ]}
        onSelect={(next) => {
          setChosen(next);
          if (next === "more") setWasMore(true);
        }}
      />
      <div {...panel("figures")}>{children}</div>
      <div {...panel("leads")}>
        {view === "leads" && (
          <Suspense fallback={null}>
            <Leads leads={leads} inFront={inFront?.lead ?? null} />
          </Suspense>
        )}
      </div>
      <div {...panel("more")}>
        {(wasMore || view === "more") && (
          <Suspense fallback={null}>
            <More tasks={tasks} />
          </Suspense>
        )}
      </div>
    </>
  );
}

const isTabOfALead = (leads: readonly PaneLead[], sheet: string | null): boolean =>
  sheet !== null && leads.some(({ tab }) => tab === sheet);

/** Says beside the leads how much is still to come. */
function LeadsWords({ left }: { readonly left: number }) {
  const styles = useStyles();
  if (left === 0) return "Leads";
  return (
    <>
      Leads <span className={styles.count}>{left.toLocaleString("en-GB")}</span>
      <span className={styles.unseen}> still to come</span>
    </>
  );
}

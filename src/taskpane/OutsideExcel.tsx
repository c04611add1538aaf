import { FluentProvider, Link, makeStyles, tokens } from "@fluentui/react-components";

import { chooseTheme } from "./theme/choose-theme.ts";
import { THEMES } from "./theme/themes.ts";
import { useColourWishes } from "./theme/use-colour-wishes.ts";

const useStyles = makeStyles({
  main: { padding: tokens.spacingHorizontalL },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
});

/** What the pane's page says where no Excel stands around it. */
export function OutsideExcel() {
  const styles = useStyles();
  const name = chooseTheme({}, useColourWishes());
  return (
    <FluentProvider theme={THEMES[name]}>
      <main className={styles.main}>
        <h1 className={styles.title}>Appendix Builder</h1>
        <p>
          This page belongs inside Excel. Open a workbook, then Appendix Builder on the Data tab.
        </p>
        <p>
          Without Excel, <Link href="index.html">open your workbook in the browser</Link> and
          download the appendix from there.
        </p>
      </main>
    </FluentProvider>
  );
}

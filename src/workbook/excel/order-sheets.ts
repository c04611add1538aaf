/**
 * Puts new tabs where they belong among the sheets that stand: each behind the tab before it in the
 * plan, or before the one after it; where no tab stands, behind everything. Sheets that stand stay.
 *
 * @example orderSheets(["data", "overview"], ["overview", "theft"]) //=> ["data", "overview", "theft"]
 */
export function orderSheets(
  standing: readonly string[],
  planned: readonly string[],
): readonly string[] {
  const order = [...standing];
  planned.forEach((tab, at) => {
    if (order.includes(tab)) return;
    const before = planned[at - 1];
    const after = planned.slice(at + 1).find((it) => order.includes(it));
    if (before !== undefined) order.splice(order.indexOf(before) + 1, 0, tab);
    else if (after !== undefined) order.splice(order.indexOf(after), 0, tab);
    else order.push(tab);
  });
  return order;
}

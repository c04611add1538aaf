import { dayOf } from "../../src/domain/day.ts";

test.each([
  [new Date(2026, 10, 24, 0, 30), "2026-11-24"],
  [new Date(2026, 0, 5, 23, 59), "2026-01-05"],
])("the day is told by the clock on the wall", (date, day) => {
  expect(dayOf(date)).toBe(day);
});

/** @jest-environment jsdom */
import "./as-in-a-browser.ts";
import "@testing-library/jest-dom";

import { render, screen } from "@testing-library/react";

import { OutsideExcel } from "../../src/taskpane/OutsideExcel.tsx";
import { whenSeen } from "../../src/taskpane/when-seen.ts";
import { axeFindings } from "./show-pane.tsx";

const setVisibility = (state: DocumentVisibilityState): void => {
  Object.defineProperty(document, "visibilityState", { value: state, configurable: true });
  document.dispatchEvent(new Event("visibilitychange"));
};

test("a page that is seen is drawn at once", () => {
  let drawn = 0;
  setVisibility("visible");
  whenSeen(() => drawn++);
  expect(drawn).toBe(1);
});

test("a hidden page is drawn once it is shown, and only once", () => {
  let drawn = 0;
  setVisibility("hidden");
  whenSeen(() => drawn++);
  window.dispatchEvent(new Event("resize"));
  expect(drawn).toBe(0);
  setVisibility("visible");
  setVisibility("hidden");
  setVisibility("visible");
  expect(drawn).toBe(1);
});

test("outside Excel the page says where it belongs", async () => {
  render(<OutsideExcel />);
  expect(screen.getByText(/^This page belongs inside Excel/)).toBeVisible();
  expect(await axeFindings()).toEqual([]);
});

import unit from "../../jest.config.js";

/** The tests that need a browser and a built site: `npm run build`, then `npm run test:browser`. */
export default {
  ...unit,
  rootDir: "../..",
  testMatch: ["<rootDir>/tests/browser/**/*.browser.ts"],
  // One browser at a time: its pages are measured.
  maxWorkers: 1,
  testTimeout: 60_000,
  reporters: ["default", "<rootDir>/tests/browser/count-tests.js"],
};

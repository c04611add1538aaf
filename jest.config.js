const TARGET = { target: "es2022" };

/** Tests mirror src/; @swc/jest turns TypeScript into CommonJS, so no flag of Node is needed. */
export default {
  testEnvironment: "node",
  // A page in memory still runs in Node, and takes of a library what is for Node.
  testEnvironmentOptions: { customExportConditions: ["node", "node-addons"] },
  // A busy machine is no failure: no test is about time.
  testTimeout: 60_000,
  setupFiles: ["<rootDir>/tests/same-examples.js"],
  testMatch: ["<rootDir>/tests/**/*.test.{ts,tsx}"],
  transform: {
    "^.+\\.tsx$": [
      "@swc/jest",
      {
        jsc: {
          ...TARGET,
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
        },
        module: { type: "commonjs" },
      },
    ],
    "^.+\\.(ts|js|mjs)$": [
      "@swc/jest",
      { jsc: { ...TARGET, parser: { syntax: "typescript" } }, module: { type: "commonjs" } },
    ],
  },
};

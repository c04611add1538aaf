import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["node_modules/", "out/", "dist/"] },
  { files: ["**/*.{ts,tsx}"], extends: [...tseslint.configs.strictTypeChecked] },
  {
    files: ["**/*.{ts,tsx}"],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      // `as` is for `as const` alone: a value's shape is proven, not asserted.
      "@typescript-eslint/consistent-type-assertions": ["error", { assertionStyle: "never" }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "no-restricted-syntax": [
        "error",
        { selector: "ExportDefaultDeclaration", message: "Named exports only." },
      ],
      "no-console": "error",
    },
  },
  { files: ["**/*.tsx"], ...reactHooks.configs.flat["recommended-latest"] },
  {
    files: [
      "src/cli/**",
      "tests/recalculation/**",
      "tests/bench/**",
      "tests/manifest/**",
      "tests/site/**",
      "assets/samples/make/**",
    ],
    rules: { "no-console": "off" },
  },
);

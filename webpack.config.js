import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";

/** Each page of the site, and the program that it runs: src/<room>/main.tsx. */
const PAGES = {
  workbench: { filename: "index.html", template: "src/workbench/index.html" },
  taskpane: { filename: "taskpane.html", template: "src/taskpane/taskpane.html" },
  message: { filename: "message.html", template: "src/message/message.html" },
};

/** What is served as it is; icons and samples keep their addresses, which the manifest names. */
const STATIC = ["assets/icons/*.png", "assets/samples/*.xlsx", "assets/help.{html,css}"];

const CERTIFICATES = join(homedir(), ".office-addin-dev-certs");

/** Excel loads add-ins over https only, with the certificate that office-addin-dev-certs has made. */
const https = () => ({
  type: "https",
  options: {
    key: readFileSync(join(CERTIFICATES, "localhost.key")),
    cert: readFileSync(join(CERTIFICATES, "localhost.crt")),
    ca: readFileSync(join(CERTIFICATES, "ca.crt")),
  },
});

export default (env, { mode = "development" }) => {
  const isDevelopment = mode === "development";
  const rooms = Object.keys(PAGES);
  return {
    mode,
    entry: Object.fromEntries(rooms.map((room) => [room, `./src/${room}/main.tsx`])),
    output: {
      path: join(import.meta.dirname, "dist"),
      filename: isDevelopment ? "[name].js" : "[name].[contenthash:8].js",
      clean: true,
    },
    // The pages run under a policy that forbids eval, so maps are files; none are shipped.
    devtool: isDevelopment ? "source-map" : false,
    resolve: { extensions: [".ts", ".tsx", ".js", ".mjs"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: "swc-loader",
          options: {
            jsc: {
              target: "es2022",
              parser: { syntax: "typescript", tsx: true },
              transform: { react: { runtime: "automatic" } },
            },
          },
        },
      ],
    },
    optimization: {
      splitChunks: { chunks: "all", minSize: 10_000 },
    },
    plugins: [
      ...rooms.map((room) => new HtmlPlugin({ ...PAGES[room], chunks: [room] })),
      new CopyPlugin({ patterns: STATIC.map((from) => ({ from, to: "[path][name][ext]" })) }),
    ],
    // The build measures what the pane needs at the start: tests/site/check-site.ts.
    performance: { hints: false },
    devServer: {
      port: 3000,
      static: false,
      client: { overlay: false },
      hot: false,
      ...(env.https ? { server: https() } : {}),
    },
  };
};

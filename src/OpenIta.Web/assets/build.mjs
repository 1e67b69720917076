// Bundles what the browser loads into wwwroot/lib: the stylesheet of the site with its fonts, the stylesheet and small scripts of surveys, the chart script, autosave of forms, passkeys, and the outlines of the provinces.
import { build } from "esbuild";
import { rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { outlines } from "./outlines.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const lib = here("../wwwroot/lib");

await rm(lib, { recursive: true, force: true });
await build({
  entryPoints: {
    site: here("styles/site.css"),
    charts: here("charts.js"),
    autosave: here("autosave.js"),
    judge: here("judge.js"),
    passkeys: here("passkeys.js"),
    survey: here("styles/survey.css"),
    poster: here("../../OpenIta/Surveys/Posters/poster.css"),
    proof: here("survey/proof.js"),
    "proof-worker": here("survey/proof-worker.js"),
    collect: here("collect/collect.js"),
    "collect-worker": here("collect/collect-worker.js"),
  },
  outdir: lib,
  bundle: true,
  minify: true,
  format: "iife",
  target: ["es2020", "chrome90", "firefox90", "safari15"],
  loader: { ".woff2": "file" },
  assetNames: "fonts/[name]-[hash]",
  legalComments: "linked",
  logLevel: "warning",
});
await writeFile(`${lib}/thailand.json`, JSON.stringify(outlines()));

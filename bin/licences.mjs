// Every NuGet and npm package that the lock files name must carry a licence of the allow-list.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join, dirname } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

const allowed = new Set([
  "0BSD", "Apache-2.0", "BlueOak-1.0.0", "BSD-2-Clause", "BSD-3-Clause", "CC-BY-4.0", "CC0-1.0", "ISC", "MIT", "MPL-2.0", "MS-PL", "OFL-1.1",
  "PostgreSQL", "Python-2.0", "Unlicense", "Zlib",
]);

// An expression such as "(MIT OR Apache-2.0)" is fine when one of its choices is; "AND" needs all.
const fits = (expression) =>
  expression.replace(/[()]/g, " ").split(/\s+OR\s+/).some((choice) => choice.split(/\s+AND\s+/).every((one) => allowed.has(one.trim().replace(/ WITH .*/, ""))));

function* lockFiles(folder) {
  for (const name of readdirSync(folder)) {
    if (["node_modules", "artifacts", ".git", "var"].includes(name)) continue;
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* lockFiles(path);
    else if (name === "packages.lock.json") yield path;
  }
}

function nugetPackages() {
  const found = new Map();
  for (const file of lockFiles(root))
    for (const packages of Object.values(JSON.parse(readFileSync(file, "utf8")).dependencies))
      for (const [name, { resolved, type }] of Object.entries(packages))
        if (type !== "Project") found.set(`${name} ${resolved}`, { name, version: resolved });
  return [...found.values()];
}

function nugetLicence(folder, { name, version }) {
  const nuspec = join(folder, name.toLowerCase(), version.toLowerCase(), `${name.toLowerCase()}.nuspec`);
  if (!existsSync(nuspec)) return null;
  const text = readFileSync(nuspec, "utf8");
  return /<license type="expression">([^<]+)<\/license>/.exec(text)?.[1] ?? null;
}

const npmPackages = () => {
  const lock = join(root, "package-lock.json");
  if (!existsSync(lock)) return [];
  return Object.entries(JSON.parse(readFileSync(lock, "utf8")).packages)
    .filter(([path]) => path.startsWith("node_modules/"))
    .map(([path, entry]) => ({ name: path.replace(/^.*node_modules\//, ""), version: entry.version, licence: entry.license ?? null }));
};

const folder = execFileSync("dotnet", ["nuget", "locals", "global-packages", "-l"], { encoding: "utf8" }).split("global-packages: ")[1].trim();
const all = [
  ...nugetPackages().map((p) => ({ ...p, licence: nugetLicence(folder, p) })),
  ...npmPackages(),
];
const wrong = all.filter((p) => !p.licence || !fits(p.licence));

for (const p of wrong) console.error(`${p.name} ${p.version}: ${p.licence ?? "no licence stated"}`);
console.log(`${all.length} packages, ${wrong.length} with a licence that is not on the allow-list`);
process.exit(wrong.length ? 1 : 0);

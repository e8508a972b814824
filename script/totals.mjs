// Adds up the reports of the test projects: node totals.mjs NAME=REPORT.json … -- FAILURE …
// A project without a readable report, or whose runner ended badly with no failing test, counts as one failure.
// Skipped tests are told by class, with the first reason.
// With CI=true a test skipped for want of PostgreSQL or Chromium counts as failed.
import { existsSync, readFileSync } from "node:fs";

const given = process.argv.slice(2);
const cut = given.indexOf("--");
const other = given.slice(cut + 1);
const strict = process.env.CI === "true" || process.env.CI === "1";
const sum = { passed: 0, failed: 0, skipped: 0 };

for (const pair of given.slice(0, cut)) {
  const at = pair.indexOf("=");
  const [name, file] = [pair.slice(0, at), pair.slice(at + 1)];
  const project = { passed: 0, failed: 0, skipped: 0 };
  const fail = (what, why) => {
    project.failed++;
    console.log(`FAILED ${name}: ${what}${why ? `\n${why.trimEnd().split("\n").slice(0, 30).map(line => `    ${line}`).join("\n")}` : ""}`);
  };
  const code = existsSync(`${file}.code`) ? Number(readFileSync(`${file}.code`, "utf8")) : -1;
  const skips = new Map();
  let seconds = 0;
  try {
    const { results } = JSON.parse(readFileSync(file, "utf8"));
    seconds = (results.summary.stop - results.summary.start) / 1000;
    for (const test of results.tests) {
      const reason = test.message ?? "";
      if (test.status === "passed") project.passed++;
      else if (test.status === "skipped" || test.status === "pending") {
        if (strict && /PostgreSQL|Chromium/i.test(reason)) fail(test.name, `skipped: ${reason}`);
        else {
          project.skipped++;
          const suite = test.name.replace(/\(.*/s, "").replace(/\.[^.]*$/, "");
          skips.set(suite, [...(skips.get(suite) ?? []), reason]);
        }
      } else fail(test.name, [reason, test.trace].filter(Boolean).join("\n"));
    }
    for (const suite of results.extra?.suites ?? [])
      for (const error of suite.errors ?? []) fail(`error outside a test (${error.type ?? error.name ?? "unknown"})`, [error.message, error.trace].filter(Boolean).join("\n"));
  } catch (reading) {
    fail(`no report (the runner ended with code ${code})`, reading.code === "ENOENT" ? "" : String(reading));
  }
  if (project.passed + project.failed + project.skipped === 0) fail("no test was found", "");
  if (code !== 0 && project.failed === 0) fail(`the runner ended with code ${code}`, code === 124 || code === 137 ? "It was stopped because it took too long." : "");
  for (const [suite, reasons] of skips) console.log(`skipped ${suite} (${reasons.length}): ${reasons[0]}`);
  console.log(`${name}: ${project.passed} passed, ${project.failed} failed, ${project.skipped} skipped in ${seconds.toFixed(1)} s`);
  for (const kind of Object.keys(sum)) sum[kind] += project[kind];
}

for (const what of other) {
  sum.failed++;
  console.log(`FAILED ${what}`);
}
console.log(`${sum.passed} passed, ${sum.failed} failed${sum.skipped ? `, ${sum.skipped} skipped` : ""}`);
process.exit(sum.failed ? 1 : 0);

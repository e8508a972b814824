// Writes site.css, dark.css and print.css of the app: Tabler, trimmed to what the pages name, then our own language on top.
// Fails when the three together are over the budget of a page, or when a rule would fetch something.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import postcss from "postcss";
import { PurgeCSS } from "purgecss";

const budget = 30 * 1024;
const here = dirname(fileURLToPath(import.meta.url));
const app = dirname(here);
const out = process.argv[2] ?? join(app, "wwwroot", "css");
const read = name => readFileSync(join(here, name), "utf8");

const kept = read("classes.txt").split("\n").filter(line => !line.startsWith("#")).join(" ");
const ours = ["tokens.css", "charts.css", "parts.css", "pages.css"].map(read).join("\n");

// Pages may show pictures of this server only, so a picture inside the style sheet would be refused by the browser.
const withoutPictures = { postcssPlugin: "no-pictures", Declaration(it) { if (/url\(/i.test(it.value)) it.remove(); } };

const tabler = postcss([withoutPictures])
  .process(read("node_modules/@tabler/core/dist/css/tabler.min.css"), { from: undefined }).css;

const words = text => text.match(/[A-Za-z0-9_-]+/g) ?? [];
const options = {
  content: [
    join(app, "**/*.cshtml").replaceAll("\\", "/"),
    { raw: kept, extension: "txt" },
    // Elements a page takes from its framework or an engine without naming them.
    { raw: "html body main a p b strong em small abbr hr pre code kbd ul ol li dl dt dd table caption thead tbody tfoot tr th td img svg form fieldset legend label input button select option textarea details summary h1 h2 h3 h4 root", extension: "txt" },
  ],
  skippedContentGlobs: [join(here, "**").replaceAll("\\", "/"), join(app, "{bin,obj}/**").replaceAll("\\", "/")],
  defaultExtractor: words,
  keyframes: true,
  fontFace: true,
};
const [{ css: trimmed }] = await new PurgeCSS().purge({ ...options, css: [{ raw: tabler }] });

// Custom properties of Tabler that nothing left here reads, again and again, since one may read another.
function withoutUnreadProperties(css) {
  const root = postcss.parse(css);
  for (let removed = true; removed;) {
    removed = false;
    const readNames = new Set((root.toString() + ours).match(/(?<=var\(\s*)--[\w-]+/g));
    root.walkDecls(/^--(tblr|bs)-/, it => {
      if (!readNames.has(it.prop)) { it.remove(); removed = true; }
    });
    root.walkRules(rule => { if (rule.nodes.length === 0) rule.remove(); });
    root.walkAtRules(rule => { if (rule.nodes?.length === 0) rule.remove(); });
  }
  return root.toString();
}

function small(css) {
  const root = postcss.parse(css);
  root.walkComments(it => { it.remove(); });
  root.walk(it => {
    it.raws.before = "";
    if (it.type === "decl") {
      it.raws.between = ":";
      if (it.important) it.raws.important = "!important";
      it.value = it.value.replace(/\s*\n\s*/g, " ");
    } else {
      it.raws.between = "";
      it.raws.after = "";
      it.raws.semicolon = false;
      if (it.type === "rule") it.selector = it.selectors.map(one => one.replace(/\s+/g, " ").trim()).join(",");
      if (it.type === "atrule" && it.params) it.raws.afterName = " ";
    }
  });
  root.raws.after = "\n";
  return root.toString();
}

const sheets = {
  "site.css": small(withoutUnreadProperties(trimmed) + "\n" + ours),
  "dark.css": small(read("dark.css")),
  "print.css": small(read("print.css")),
};

const weights = Object.entries(sheets).map(([name, css]) => [name, gzipSync(css, { level: 9 }).length]);
const total = weights.reduce((sum, [, bytes]) => sum + bytes, 0);
const told = weights.map(([name, bytes]) => `${name} ${(bytes / 1024).toFixed(1)} KB`).join(", ");
const fetched = Object.entries(sheets).find(([, css]) => /@import|url\(/i.test(css));
if (fetched) fail(`${fetched[0]} would fetch something (@import or url): draw it with CSS or inline SVG instead.`);
if (total > budget) fail(`the style sheets weigh ${(total / 1024).toFixed(1)} KB gzip, the budget of a page is ${budget / 1024} KB (${told}). Name fewer Tabler classes.`);

mkdirSync(out, { recursive: true });
for (const [name, css] of Object.entries(sheets)) {
  const next = join(out, `${name}.${process.pid}`);
  writeFileSync(next, css);
  renameSync(next, join(out, name));
}
console.log(`Style sheets: ${told} gzip, ${(total / 1024).toFixed(1)} of ${budget / 1024} KB.`);

function fail(why) {
  console.error(`src/App/Assets/build.mjs: error CSS1: ${why}`);
  process.exit(1);
}

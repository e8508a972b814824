// The texts of the pages: which keys the sources use, what the resource files hold, and what stands in a page outside both.
// The guide is docs/guides/languages.md. Run by script/strings and by tests/App.Tests/Words.
import { readFileSync, writeFileSync, mkdirSync, readdirSync, existsSync } from 'node:fs'
import { join, relative, dirname, basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { markup, literal, expression, uncommented } from './strings.read.mjs'

// Where an expression that is no literal gets its words. Each `T[expression]` must be listed: what it starts with, and how its keys are found.
const indirect = [
  // Jobs and sides: each arm of a switch.
  { starts: /^RoleWords\.|^Model\.(JobOf|HostSide)\b/, keys: () => literals('src/App/Shell/RoleWords.cs', /=>\s*$/) },
  { starts: /^AuditModel\.WordOf\b/, keys: () => literals('src/App/Pages/Administration/Audit.cshtml.cs', /=>\s*$/) },
  // Stored as it is said: the list stands on the page.
  { starts: /^kind$/, keys: () => literals('src/App/Pages/Law/Criteria/Verdict.cshtml', /string\[\] authors = \[[^\]]*$/) },
  // What a module answers: one English line, the key of its translation.
  { starts: /^(answer|outcome|refusal)\b/, keys: () => messages() },
]

// Words that are no language: the name of the product, forms of files, marks of law and of units.
const names = /\b(Throughline|YAML|JSON|CSV|PDF|HTML|XML|OECD|WCAG)\b/g

// The shell: every language has all of its words.
const shell = /^src\/App\/(Shell\/|Chain\/|Pages\/(Shared|Account|Chain)\/|Pages\/(Error|Help|Accessibility|Today|_TodayTasks)\.)/

const resources = 'src/App/Resources'
const root = rootOf(process.argv.slice(2))
const faults = []
const read = path => readFileSync(join(root, path), 'utf8')

function rootOf(given) {
  const at = given.indexOf('--root')
  return at >= 0 ? given[at + 1] : join(dirname(fileURLToPath(import.meta.url)), '..')
}

function files(folder, ...endings) {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && endings.some(ending => entry.name.endsWith(ending)))
    .map(entry => relative(root, join(entry.parentPath ?? entry.path, entry.name)).replaceAll('\\', '/'))
    .filter(path => !/\/(node_modules|bin|obj|wwwroot)\//.test(path)).sort()
}

const lineOf = (text, at) => text.slice(0, at).split('\n').length

// Literals of one source file that stand right after what `before` matches.
function literals(path, before) {
  if (!existsSync(join(root, path))) return []
  const text = uncommented(read(path))
  const found = []
  for (let at = 0; at < text.length; at++) {
    const said = /["$@]/.test(text[at]) ? literal(text, at) : null
    if (!said) continue
    if (before.test(text.slice(Math.max(0, at - 120), at))) found.push(said.value)
    at = said.end - 1
  }
  return found
}

// What modules answer: each literal of theirs that is a whole English sentence. Exceptions are bugs and are not shown.
function messages() {
  const found = []
  for (const path of [...files('src/Modules', '.cs'), ...files('src/Platform', '.cs')]) {
    const text = uncommented(read(path))
    for (let at = 0; at < text.length; at++) {
      const read = literal(text, at)
      if (!read) continue
      const before = text.slice(text.lastIndexOf(';', at) + 1, at)
      if (!read.interpolated && /^[A-Z].* .*[.?]$/s.test(read.value) && !/\bthrow\b|Exception\(|\[Obsolete/.test(before)) found.push(read.value)
      at = read.end - 1
    }
  }
  return found
}

// Every key of one source: the first argument of T[…] and of localizers by another name.
function keysOf(path, raw) {
  const text = path.endsWith('.cs') ? uncommented(raw) : raw.replace(/@\*[\s\S]*?\*@/g, comment => comment.replace(/[^\n]/g, ' '))
  const named = ['T', 't', ...[...text.matchAll(/I(?:String|Html)Localizer(?:<Texts>)?\s+(\w+)/g)].map(match => match[1])]
  const keys = []
  for (const match of text.matchAll(new RegExp(`(?<![\\w"])(?:${[...new Set(named)].join('|')})(?:\\[|\\.GetString\\()`, 'g'))) {
    const argument = expression(text, match.index + match[0].length)
    if (argument.text === '' || /^\.\.|^\d/.test(argument.text)) continue
    const where = `${path}:${lineOf(text, match.index)}`
    if (argument.keys.some(key => key === null)) faults.push(`${where}: a text with values inside cannot be translated; write {0} and give the value after it: ${argument.text}`)
    else if (argument.keys.length > 0) keys.push(...argument.keys)
    else {
      const source = indirect.find(source => source.starts.test(argument.text))
      if (source) keys.push(...source.keys())
      else faults.push(`${where}: nobody knows the words of T[${argument.text}]; write them as literals, or list where they come from in script/strings.mjs`)
    }
  }
  return keys
}

// Words a reader would see that do not pass through T.
function hardCoded(path, raw) {
  const words = text => /\p{L}{2,}/u.test(text.replace(/&(#?\w+);/g, ' ').replace(names, ' '))
  if (path.endsWith('.cshtml')) {
    for (const piece of markup(raw)) if (words(piece.text)) faults.push(`${path}:${lineOf(raw, piece.at)}: hard-coded ${piece.where} “${piece.text.trim()}”; write T["…"]`)
  }
  for (const match of raw.matchAll(/(Flash\(|ViewData\["Title"\]\s*=\s*|AddModelError\([^,\n]*,\s*)\$?@?(?=")/g)) {
    const said = literal(raw, match.index + match[0].length)
    if (said && words(said.value)) faults.push(`${path}:${lineOf(raw, match.index)}: hard-coded text “${said.value}”; write T["…"]`)
  }
}

const escape = text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const unescape = text => text.replace(/&(lt|gt|quot|apos|amp|#10|#xA);/g, (_, name) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name] ?? '\n')

// Resource names differ by more than their case: a key that begins small is stored behind a ~, as src/App/Shell/TextsLocalizer.cs asks for it.
const stored = key => (/^\p{Ll}/u.test(key) ? '~' + key : key)

function resource(language) {
  const path = `${resources}/Texts${language ? '.' + language : ''}.resx`
  const words = new Map()
  if (!existsSync(join(root, path))) return { path, words }
  for (const match of read(path).matchAll(/<data name="([^"]*)"[^>]*>\s*<value>([\s\S]*?)<\/value>/g)) {
    const key = unescape(match[1]).replace(/^~/, '')
    if (words.has(key)) faults.push(`${path}: “${key}” is there twice`)
    words.set(key, unescape(match[2]))
  }
  return { path, words }
}

function write({ path, words }) {
  const rows = [...words].map(([key, text]) => [stored(key), text]).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, text]) => `  <data name="${escape(key).replaceAll('"', '&quot;')}" xml:space="preserve"><value>${escape(text)}</value></data>\n`)
  const head = ['resmimetype', 'text/microsoft-resx', 'version', '2.0',
    'reader', 'System.Resources.ResXResourceReader, System.Windows.Forms', 'writer', 'System.Resources.ResXResourceWriter, System.Windows.Forms']
  let text = '<?xml version="1.0" encoding="utf-8"?>\n<root>\n'
  for (let at = 0; at < head.length; at += 2) text += `  <resheader name="${head[at]}"><value>${head[at + 1]}</value></resheader>\n`
  text += rows.join('') + '</root>\n'
  mkdirSync(join(root, resources), { recursive: true })
  if (!existsSync(join(root, path)) || read(path) !== text) writeFileSync(join(root, path), text)
}

const placeholders = text => [...new Set(text.match(/\{\d+/g) ?? [])].sort().join()

const options = process.argv.slice(2)
const mode = options[0] === '--root' ? options[2] : options[0]
if (mode !== undefined && mode !== '--check' && mode !== '--list') {
  console.error(`strings: unknown argument '${mode}'; use --check, --list LANGUAGE, or nothing.`)
  process.exit(2)
}

const used = new Map()
const needed = new Set()
for (const path of files('src/App', '.cshtml', '.cs')) {
  const raw = read(path)
  for (const key of keysOf(path, raw)) {
    if (!used.has(key)) used.set(key, path)
    if (shell.test(path)) needed.add(key)
  }
  if (/\/(Pages|Shell)\//.test(path)) hardCoded(path, raw)
}
const languages = existsSync(join(root, resources))
  ? readdirSync(join(root, resources)).map(name => /^Texts\.(\w+)\.resx$/.exec(name)?.[1]).filter(Boolean).sort() : []
const english = resource('')
const others = languages.map(language => ({ language, ...resource(language) }))

if (mode === '--list') {
  const wanted = options[options.indexOf('--list') + 1]
  const words = others.find(other => other.language === wanted)?.words
  if (!words) {
    console.error(`strings: there is no ${resources}/Texts.${wanted}.resx.`)
    process.exit(2)
  }
  for (const key of [...used.keys()].filter(key => !words.has(key)).sort()) console.log(key)
  process.exit(0)
}

const small = new Map()
for (const [key, path] of used) {
  const twin = small.get(stored(key).toLowerCase())
  if (twin !== undefined) faults.push(`${path}: “${key}” differs from “${twin}” by its case only; use one of them`)
  small.set(stored(key).toLowerCase(), key)
}
for (const { path, words } of others) for (const [key, text] of words) {
  if (text.trim() === '') faults.push(`${path}: “${key}” has no words`)
  if (placeholders(key) !== placeholders(text)) faults.push(`${path}: “${key}” has other placeholders than “${text}”`)
}
for (const key of used.keys()) {
  try { [...key.matchAll(/\{([^}]*)\}/g)].forEach(([, inside]) => { if (!/^\d+(:[^{}]*)?$/.test(inside)) throw inside }) }
  catch { faults.push(`${used.get(key)}: “${key}” has a placeholder that is no number`) }
}

if (mode === '--check') {
  for (const [key, path] of used) if (!english.words.has(key)) faults.push(`${english.path}: missing “${key}” (${path}); run script/strings`)
  for (const { path, words } of [english, ...others]) for (const key of words.keys()) if (!used.has(key)) faults.push(`${path}: unused “${key}”; run script/strings`)
  for (const { path, words } of others) for (const key of needed) if (!words.has(key)) faults.push(`${path}: no words for “${key}”; the shell is complete in every language`)
  for (const [key, text] of english.words) if (key !== text) faults.push(`${english.path}: “${key}” says “${text}”; English is its own key`)
} else {
  write({ path: english.path, words: new Map([...used.keys()].map(key => [key, key])) })
  for (const other of others) write({ path: other.path, words: new Map([...other.words].filter(([key]) => used.has(key))) })
}
for (const fault of faults) console.error(fault)
console.log([`${used.size} texts in English`, ...others.map(other => `${[...other.words.keys()].filter(key => used.has(key)).length} in ${other.language}`)].join(', ') + (faults.length ? `; ${faults.length} faults` : ''))
process.exit(faults.length ? 1 : 0)

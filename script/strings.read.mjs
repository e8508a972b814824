// Reads C# and Razor as far as finding words needs it: literals, comments, expressions, and what of a page is text.

const simple = { n: '\n', t: '\t', r: '\r', 0: '\0', '"': '"', "'": "'", '\\': '\\', a: '\x07', b: '\b', f: '\f', v: '\v' }

/** The C# string literal that begins at `at` (with its $, @ or quotes), or null. `interpolated` when values stand inside. */
export function literal(text, at) {
  const head = /[$@]*"+/y
  head.lastIndex = at
  const match = head.exec(text)
  if (!match || (at > 0 && /[$@\w]/.test(text[at - 1]) && /[$@]/.test(match[0][0]))) return null
  const signs = match[0].replace(/"/g, '')
  const quotes = match[0].length - signs.length
  const dollars = signs.split('$').length - 1
  let value = ''
  let interpolated = false
  if (quotes >= 3) {
    const close = text.indexOf('"'.repeat(quotes), at + match[0].length)
    const end = close < 0 ? text.length : close + quotes
    return { value: text.slice(at + match[0].length, end - quotes).trim(), interpolated: dollars > 0, end }
  }
  if (quotes === 2 && !signs.includes('@')) return { value: '', interpolated: false, end: at + match[0].length }
  let i = at + signs.length + 1
  while (i < text.length) {
    const c = text[i]
    if (c === '"') {
      if (signs.includes('@') && text[i + 1] === '"') { value += '"'; i += 2; continue }
      return { value, interpolated, end: i + 1 }
    }
    if (dollars && c === '{') {
      if (text[i + 1] === '{') { value += '{'; i += 2; continue }
      interpolated = true
      i = balanced(text, i)
      value += '{}'
      continue
    }
    if (dollars && c === '}' && text[i + 1] === '}') { value += '}'; i += 2; continue }
    if (c === '\\' && !signs.includes('@')) {
      const unicode = /\\u([0-9a-fA-F]{4})/y
      unicode.lastIndex = i
      const code = unicode.exec(text)
      value += code ? String.fromCharCode(parseInt(code[1], 16)) : simple[text[i + 1]] ?? text[i + 1]
      i += code ? 6 : 2
      continue
    }
    if (c === '\n' && !signs.includes('@')) return { value, interpolated, end: i }
    value += c
    i++
  }
  return { value, interpolated, end: i }
}

// After the comment or character literal at `at`; `at` itself when there is none.
function trivia(text, at) {
  if (text.startsWith('//', at)) return text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at)
  if (text.startsWith('/*', at)) return text.indexOf('*/', at + 2) < 0 ? text.length : text.indexOf('*/', at + 2) + 2
  if (text[at] === "'") {
    const character = /'(\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]+|\\.|[^\\'\n])'/y
    character.lastIndex = at
    if (character.exec(text)) return character.lastIndex
  }
  return at
}

/** After the bracket that closes the one at `at`. */
export function balanced(text, at) {
  let depth = 0
  for (let i = at; i < text.length;) {
    const said = /["$@]/.test(text[i]) ? literal(text, i) : null
    if (said) { i = said.end; continue }
    const next = trivia(text, i)
    if (next > i) { i = next; continue }
    if ('([{'.includes(text[i])) depth++
    if (')]}'.includes(text[i]) && --depth === 0) return i + 1
    i++
  }
  return text.length
}

/** C# without its comments; places stay where they were. */
export function uncommented(text) {
  let out = ''
  for (let i = 0; i < text.length;) {
    const said = /["$@]/.test(text[i]) ? literal(text, i) : null
    const end = said ? said.end : trivia(text, i)
    if (end === i) { out += text[i++]; continue }
    out += said || text[i] === "'" ? text.slice(i, end) : text.slice(i, end).replace(/[^\n]/g, ' ')
    i = end
  }
  return out
}

// Literals of an expression that can be its value: alone, after ? : ?? => or +. Null for one with values inside.
function values(text) {
  const parts = []
  let joined = null
  for (let i = 0; i < text.length;) {
    const said = /["$@]/.test(text[i]) ? literal(text, i) : null
    if (!said) {
      const next = trivia(text, i)
      if (next > i) { i = next; continue }
      // Inside an index or a call other words stand: keys of a form, arguments.
      if ('(['.includes(text[i]) && /[\w\])>]$/.test(text.slice(0, i)) && !/\b(switch|return)$/.test(text.slice(0, i))) { i = balanced(text, i); continue }
      i++
      continue
    }
    const before = text.slice(0, i).trimEnd()
    if (before === '' || /(\?|:|=>|\(|\?\?)$/.test(before)) {
      parts.push(said.interpolated ? null : said.value)
      joined = parts.length - 1
    } else if (before.endsWith('+') && joined !== null && parts[joined] !== null) {
      parts[joined] = said.interpolated ? null : parts[joined] + said.value
    }
    i = said.end
  }
  return parts
}

/** The expression from `at` to the comma or bracket that ends it, with the literals that can be its value. */
export function expression(text, at) {
  let i = at
  while (i < text.length && !',])'.includes(text[i])) {
    const said = /["$@]/.test(text[i]) ? literal(text, i) : null
    const next = trivia(text, i)
    i = said ? said.end : next > i ? next : '([{'.includes(text[i]) ? balanced(text, i) : i + 1
  }
  const own = text.slice(at, i).trim()
  return { text: own, keys: values(own) }
}

const empty = new Set(['area', 'base', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr', 'icon', 'partial', 'path', 'circle', 'rect', 'line'])
const said = new Set(['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'placeholder', 'title', 'alt', 'data-l', 'label', 'summary', 'abbr'])

/** Words of a Razor page that do not pass through code: { text, at, where }. Literals that code writes into text count too. */
export function markup(page) {
  const found = []
  let i = 0
  const take = (text, at, where) => { if (text.trim() !== '') found.push({ text, at, where }) }
  const blank = () => { while (i < page.length && /\s/.test(page[i])) i++ }
  const word = /[A-Za-z_]\w*/y
  const wordAt = at => { word.lastIndex = at; return word.exec(page)?.[0] ?? '' }

  // An @expression or @statement at i, which stands on the @. `where` is null where what it writes is not read as text.
  function razor(where) {
    if (page.startsWith('@@', i)) { i += 2; return }
    if (page.startsWith('@*', i)) { const end = page.indexOf('*@', i); i = end < 0 ? page.length : end + 2; return }
    if (page[i + 1] === '{') { i += 2; code(); return }
    if (page[i + 1] === '(') {
      const end = balanced(page, i + 1)
      if (where) for (const value of values(page.slice(i + 2, end - 1))) take(value ?? '', i, where)
      i = end
      return
    }
    if (page[i + 1] === ':') { i += 2; return }
    const name = wordAt(i + 1)
    if (name === '') { i++; return }
    const rest = page.slice(i + 1 + name.length, i + 40 + name.length)
    if (['if', 'for', 'foreach', 'while', 'switch', 'lock'].includes(name) || (name === 'using' && /^\s*\(/.test(rest))) { i += 1; statement(); return }
    if (name === 'section') { i = page.indexOf('{', i) + 1; content('}'); return }
    if (name === 'functions') { i = balanced(page, page.indexOf('{', i)); return }
    if (['page', 'model', 'using', 'inject', 'addTagHelper', 'removeTagHelper', 'namespace', 'inherits', 'attribute', 'layout', 'implements'].includes(name) && (page.lastIndexOf('\n', i) === i - 1 || i === 0)) {
      const end = page.indexOf('\n', i)
      i = end < 0 ? page.length : end
      return
    }
    i += 1 + name.length
    if (name === 'await') { blank(); i += wordAt(i).length }
    for (;;) {
      const dot = /[?!]?\.(?=[A-Za-z_])/y
      dot.lastIndex = i
      if (page[i] === '(' || page[i] === '[') i = balanced(page, i)
      else if (page.startsWith('![', i) || page.startsWith('?[', i)) i = balanced(page, i + 1)
      else if (dot.exec(page)) { i = dot.lastIndex; i += wordAt(i).length }
      else if (page[i] === '!' && page[i + 1] === '.') i++
      else return
    }
  }

  // if (…) { … } else …, at its keyword.
  function statement() {
    const name = wordAt(i)
    i += name.length
    blank()
    if (name === 'else' && wordAt(i) === 'if') { statement(); return }
    if (page[i] === '(') { i = balanced(page, i); blank() }
    if (page[i] === '{') { i++; code() }
    const back = i
    blank()
    if (['else', 'catch', 'finally'].includes(wordAt(i))) statement()
    else i = back
  }

  // Code to the brace that closes it, with the elements and expressions it writes.
  function code() {
    let start = true
    while (i < page.length) {
      const c = page[i]
      if (/\s/.test(c)) { i++; continue }
      const comment = page.startsWith('@*', i)
      if (comment) { razor(null); continue }
      if (start && c === '<' && /[A-Za-z]/.test(page[i + 1])) { element(); continue }
      if (start && c === '@' && page[i + 1] === ':') { const end = page.indexOf('\n', i); take(page.slice(i + 2, end), i, 'text'); i = end; continue }
      if (start && c === '@') { razor('text'); continue }
      const literalHere = /["$@]/.test(c) ? literal(page, i) : null
      const next = literalHere ? literalHere.end : trivia(page, i)
      if (next > i) { start = literalHere ? false : start; i = next; continue }
      if (c === '(' || c === '[') { i = balanced(page, i); start = true; continue }
      if (c === '{') { i++; code(); start = true; continue }
      if (c === '}') { i++; return }
      start = c === ';' || c === ':'
      if (/\w/.test(c)) { i += wordAt(i).length || 1; start = ['else', 'do', 'try'].includes(page.slice(0, i).match(/\w+$/)?.[0]) } else i++
    }
  }

  // One element with what is inside it; only in code, where elements are whole.
  function element() {
    const name = tag()
    if (name.closed || empty.has(name.name)) return
    content(`</${name.name}>`)
  }

  function tag() {
    const name = /<([A-Za-z][\w:-]*)/y
    name.lastIndex = i
    const own = name.exec(page)[1].toLowerCase()
    i = name.lastIndex
    for (;;) {
      blank()
      if (i >= page.length) return { name: own, closed: true }
      if (page[i] === '>') { i++; return { name: own, closed: false } }
      if (page.startsWith('/>', i)) { i += 2; return { name: own, closed: true } }
      if (page[i] === '@') { razor(null); continue }
      const attribute = /[^\s=>"'/@]+/y
      attribute.lastIndex = i
      const key = attribute.exec(page)?.[0] ?? page[i]
      i += key.length
      if (page[i] !== '=') continue
      const quote = page[++i]
      if (quote !== '"' && quote !== "'") { const bare = /[^\s>]*/y; bare.lastIndex = i; i += bare.exec(page)[0].length; continue }
      i++
      const where = said.has(key.toLowerCase()) ? key : null
      let text = ''
      const at = i
      while (i < page.length && page[i] !== quote) {
        if (page[i] === '@') razor(where)
        else text += page[i++]
      }
      i++
      if (where) take(text, at, where)
    }
  }

  // Text and elements to `end`; a stray closing tag is passed over.
  function content(end) {
    let text = ''
    let at = i
    const flush = () => { take(text, at, 'text'); text = ''; at = i }
    while (i < page.length) {
      if (end && page.startsWith(end, i)) { flush(); i += end.length; return }
      if (page[i] === '@' && !/\w$/.test(text)) { flush(); razor('text'); at = i; continue }
      if (page.startsWith('<!--', i)) { flush(); i = page.indexOf('-->', i) + 3; at = i; continue }
      if (page.startsWith('</', i) || page.startsWith('<!', i)) { flush(); i = page.indexOf('>', i) + 1; at = i; continue }
      if (page[i] === '<' && /[A-Za-z]/.test(page[i + 1] ?? '')) {
        flush()
        const inner = tag()
        // What is typed into a machine is the same in every language.
        if (['script', 'style', 'code', 'kbd'].includes(inner.name)) i = page.indexOf(`</${inner.name}>`, i)
        else if (end && !inner.closed && !empty.has(inner.name)) content(`</${inner.name}>`)
        at = i
        continue
      }
      text += page[i++]
    }
    flush()
  }

  content(null)
  return found
}

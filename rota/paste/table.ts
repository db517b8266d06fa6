/** A table from a clipboard: rows of texts, which may differ in length. */
export type PastedTable = readonly (readonly string[])[]

/**
 * Reads what a spreadsheet puts on the clipboard.
 *
 * Plain text with TABs is preferred, since it says what the cells say; of a page without, the first HTML table is read.
 * A cell in quotes may hold TABs and line breaks. Trailing empty lines are dropped, others stay, so that lines count as in
 * the spreadsheet.
 */
export function readPasted(text: string, html: string): PastedTable {
  const rows = text.includes('\t') || !/<table[\s>]/i.test(html) ? readTsv(text) : readHtml(html)
  const end = rows.findLastIndex(row => row.some(cell => cell !== ''))
  return rows.slice(0, end + 1)
}

function readTsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  const plain = text.replace(/\r\n?/g, '\n')
  let at = 0
  while (at <= plain.length) {
    const quoted = plain[at] === '"' ? quotedCell(plain, at) : null
    const end = quoted?.end ?? endOfCell(plain, at)
    row.push((quoted?.text ?? plain.slice(at, end)).trim().normalize('NFC'))
    if (plain[end] !== '\t') {
      rows.push(row)
      row = []
    }
    at = end + 1
  }
  return rows
}

function endOfCell(text: string, from: number): number {
  for (let at = from; at < text.length; at++) if (text[at] === '\t' || text[at] === '\n') return at
  return text.length
}

/** A cell that begins with a quote; null if the quote is not closed at the end of a cell, and so is a character like others. */
function quotedCell(text: string, from: number): { readonly text: string; readonly end: number } | null {
  let found = ''
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] !== '"') {
      found += text[at]
      continue
    }
    if (text[at + 1] === '"') {
      found += '"'
      at++
      continue
    }
    const next = text[at + 1]
    return next === undefined || next === '\t' || next === '\n' ? { text: found, end: at + 1 } : null
  }
  return null
}

function readHtml(html: string): string[][] {
  const table = /<table[\s>][\s\S]*?(<\/table>|$)/i.exec(html)?.[0] ?? ''
  return table
    .split(/<tr[\s>]/i)
    .slice(1)
    .map(row =>
      row
        .split(/<t[dh](?=[\s>])/i)
        .slice(1)
        .flatMap(cell => {
          const open = cell.indexOf('>')
          const attributes = cell.slice(0, open)
          const span = Number(/colspan\s*=\s*["']?(\d+)/i.exec(attributes)?.[1] ?? 1)
          return [textOf(cell.slice(open + 1)), ...Array.from({ length: Math.min(span, 400) - 1 }, () => '')]
        }),
    )
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

function textOf(html: string): string {
  return html
    .replace(/<br[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, (whole, name: string) => {
      if (!name.startsWith('#')) return entities[name.toLowerCase()] ?? whole
      const code = name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
    })
    .trim()
    .normalize('NFC')
}

import { type FileProblem, shortened } from './plan.ts'

/** One record of a file: where it begins, as an editor counts, and its fields. */
export interface CsvLine {
  readonly line: number
  readonly fields: readonly string[]
}

/** A file as a table; `lines` are the records after the header that say anything. */
export interface CsvTable {
  readonly header: readonly string[]
  /** The line of the header. */
  readonly headerLine: number
  readonly lines: readonly CsvLine[]
}

/** A table, or why the text is none. */
export type TableReading =
  | { readonly ok: true; readonly table: CsvTable }
  | { readonly ok: false; readonly problem: FileProblem }

/** What a file may be at most: UTF-16 units, and lines that say something, the header not counted. */
const mostCharacters = 20_000_000
const mostLines = 100_000

/** Fields after these are passed over: no file of ours has so many columns, and a hostile one could have millions. */
const mostFields = 1000

const delimiters = [',', ';', '\t'] as const

/**
 * Reads CSV text: comma, semicolon or TAB, any line ends, with or without a byte order mark and a `sep=` line.
 *
 * Fields come trimmed, in NFC, with LF as line break and without the `'` that keeps a spreadsheet from taking them for
 * a formula. Quotes follow RFC 4180; a quote inside an unquoted field is a character like others. Lines with nothing in
 * any field are skipped. O(n).
 *
 * @param countsRecords  whether `line` is the number of the record, as in a sheet, instead of the line
 */
export function readTable(text: string, countsRecords = false): TableReading {
  if (text.length > mostCharacters) return refused('too-large')
  if (isBinary(text)) return refused('not-text')
  const plain = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC')
  const separator = /^"?sep=([,;\t|])"?[ \t]*(?:\n|$)/i.exec(plain)
  const from = separator?.[0].length ?? 0
  const lines: CsvLine[] = []
  const reader = new RecordReader(plain, from, separator?.[1] ?? likelyDelimiter(plain))
  let line = separator ? 2 : 1
  for (let record = reader.next(); record !== null; record = reader.next()) {
    if (record.broken) return refused('broken-quotes', String(line + record.height - 1))
    const { fields } = record
    if (fields.some(field => field !== '')) lines.push({ line, fields })
    if (lines.length > mostLines + 1) return refused('too-large')
    line += countsRecords ? 1 : record.height
  }
  const [header, ...rest] = lines
  if (!header) return refused('empty')
  const width = header.fields.findLastIndex(field => field !== '') + 1
  return { ok: true, table: { header: header.fields.slice(0, width), headerLine: header.line, lines: rest } }
}

function refused(code: FileProblem['code'], detail = ''): TableReading {
  return { ok: false, problem: { code, detail: shortened(detail) } }
}

/** UTF-16 and most binary formats show as NUL or, where they are no UTF-8, as replacement characters. */
function isBinary(text: string): boolean {
  if (text.includes('\0')) return true
  let lost = 0
  for (let at = text.indexOf('\uFFFD'); at !== -1; at = text.indexOf('\uFFFD', at + 1)) lost++
  return lost * 50 > text.length
}

/** The delimiter that cuts the header into most fields; below a title that none cuts, the first record that one does. */
function likelyDelimiter(text: string): string {
  const from = /^\s*/.exec(text)?.[0].replace(/[^\n]+$/, '').length ?? 0
  const readers = delimiters.map(delimiter => new RecordReader(text, from, delimiter))
  for (let record = 0; record < 10; record++) {
    const widths = readers.map(reader => reader.next()?.fields.length ?? 0)
    const widest = Math.max(...widths)
    if (widest > 1) return delimiters[widths.indexOf(widest)] as string
  }
  return delimiters[0]
}

/** The formula triggers are those before which an export puts a `'`. */
function clean(field: string): string {
  if (field.charCodeAt(0) !== apostrophe) return field.trim()
  return field.replace(/^'(?=['\s]*[=+\-@\t\n\uFF1D\uFF0B\uFF0D\uFF20])/, '').trim()
}

/** Fields, cleaned, and the number of lines they take; if `broken`, up to the last field, whose quote opens but is not closed. */
interface CsvRecord {
  readonly fields: readonly string[]
  readonly height: number
  readonly broken: boolean
}

const [space, quote, apostrophe] = [' ', '"', "'"].map(sign => sign.charCodeAt(0))

/** Takes a text apart record by record; line ends are LF. */
class RecordReader {
  readonly #text: string
  readonly #delimiter: string
  #at: number
  /** Where the next delimiter and the next line end were found; behind what is read they say nothing any more. */
  #nextDelimiter = -1
  #nextLineEnd = -1

  constructor(text: string, from: number, delimiter: string) {
    this.#text = text
    this.#at = from
    this.#delimiter = delimiter
  }

  /** The next record; null at the end of the text. */
  next(): CsvRecord | null {
    const text = this.#text
    if (this.#at >= text.length) return null
    const fields: string[] = []
    let breaks = 0
    for (;;) {
      const from = this.#at
      this.#skipSpaces()
      let field: string | null
      if (text.charCodeAt(this.#at) === quote) {
        field = this.#quoted()
        if (field === null) return { fields: [...fields, ''], height: breaks + 1, broken: true }
        if (field.includes('\n')) breaks += field.split('\n').length - 1
      } else {
        this.#at = this.#endOfField()
        field = text.slice(from, this.#at)
      }
      if (fields.length <= mostFields) fields.push(clean(field))
      if (text[this.#at++] !== this.#delimiter) return { fields, height: breaks + 1, broken: false }
    }
  }

  #skipSpaces(): void {
    while (this.#text.charCodeAt(this.#at) === space) this.#at++
  }

  #endOfField(): number {
    if (this.#nextDelimiter < this.#at) this.#nextDelimiter = this.#find(this.#delimiter)
    if (this.#nextLineEnd < this.#at) this.#nextLineEnd = this.#find('\n')
    return Math.min(this.#nextDelimiter, this.#nextLineEnd)
  }

  #find(sign: string): number {
    const found = this.#text.indexOf(sign, this.#at)
    return found === -1 ? this.#text.length : found
  }

  /** The field whose quote opens here; null if it is not closed, or if text follows the closing quote. */
  #quoted(): string | null {
    const from = this.#at + 1
    let end = this.#text.indexOf('"', from)
    while (end !== -1 && this.#text[end + 1] === '"') end = this.#text.indexOf('"', end + 2)
    if (end === -1) return null
    this.#at = end + 1
    this.#skipSpaces()
    const after = this.#text[this.#at]
    const closed = after === undefined || after === '\n' || after === this.#delimiter
    return closed ? this.#text.slice(from, end).replaceAll('""', '"') : null
  }
}

import { plainText } from '../plain-text.ts'

/** What stands between the fields of a line: the comma, or what spreadsheets expect where that is the decimal sign. */
export type Delimiter = ',' | ';'

/**
 * Text that no spreadsheet takes for a formula: with a `'` before what could begin one.
 *
 * The reader of CSV takes one `'` off again, so a text that has such a one already gets another. A number stays one,
 * also below zero.
 */
export function inert(text: string): string {
  const triggers = /^['\s]*[=+\-@\t\n\uFF1D\uFF0B\uFF0D\uFF20]/
  return triggers.test(text) && !/^-\d+(\.\d+)?$/.test(text) ? `'${text}` : text
}

/** Most texts neither need quotes nor could be taken for anything else. */
const isHarmless = /^(?:[A-Za-z0-9][A-Za-z0-9 .@_:+-]*)?$/

/** Rows as CSV: CRLF, quotes as in RFC 4180 where a field needs them, nothing that is a formula, no control characters. */
export function csvOf(rows: readonly (readonly (string | number)[])[], delimiter: Delimiter = ','): string {
  const field = (value: string | number) => {
    if (typeof value === 'string' && isHarmless.test(value)) return value
    const text = typeof value === 'number' ? String(value) : inert(plainText(value))
    return /[",;\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  return rows.map(row => `${row.map(field).join(delimiter)}\r\n`).join('')
}

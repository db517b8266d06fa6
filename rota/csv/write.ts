/**
 * Text that no spreadsheet takes for a formula: with a `'` before what could begin one.
 *
 * The reader of CSV takes it off again. A number stays one, also below zero.
 */
export function inert(text: string): string {
  const triggers = /^\s*[=+\-@\t\n\uFF1D\uFF0B\uFF0D\uFF20]/
  return triggers.test(text) && !/^-\d+(\.\d+)?$/.test(text) ? `'${text}` : text
}

/** Rows as CSV: commas, LF, quotes as in RFC 4180 where a field needs them, nothing that is a formula. */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  const field = (value: string | number) => {
    const text = typeof value === 'number' ? String(value) : inert(value)
    return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  return rows.map(row => `${row.map(field).join(',')}\n`).join('')
}

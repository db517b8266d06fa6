/** Rows of text set in columns, two blanks apart; numbers stand to the right, if all of a column are such. */
export function inColumns(rows: readonly (readonly string[])[]): string[] {
  const columns = rows[0]?.map((_, index) => rows.map(row => row[index] ?? '')) ?? []
  const widths = columns.map(texts => Math.max(...texts.map(text => text.length)))
  const right = columns.map(([, ...texts]) => texts.length > 0 && texts.every(text => /^[\d.,% –-]+$/.test(text)))
  return rows.map(row =>
    row
      .map((text, index) => (right[index] ? text.padStart(widths[index] ?? 0) : text.padEnd(widths[index] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
}

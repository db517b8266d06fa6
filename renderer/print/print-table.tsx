import type { Column } from '../ui/data-table.tsx'
import classes from './print-sheet.module.css'

/** A table on paper: its title and heads stand on every page that it takes. */
export function PrintTable<Line>(props: {
  readonly title: string
  readonly columns: readonly Pick<Column<Line>, 'id' | 'name' | 'numeric' | 'text' | 'cell'>[]
  readonly lines: readonly Line[]
  readonly idOf: (line: Line) => string
}) {
  const { columns } = props
  return (
    <table>
      <thead>
        <tr>
          <th colSpan={columns.length} className={classes.month}>
            {props.title}
          </th>
        </tr>
        <tr>
          {columns.map(({ id, name, numeric }) => (
            <th key={id} scope="col" data-numeric={numeric}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.lines.map(line => (
          <tr key={props.idOf(line)}>
            {columns.map(({ id, numeric, text, cell }) => (
              <td key={id} data-numeric={numeric}>
                {cell ? cell(line) : text(line)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

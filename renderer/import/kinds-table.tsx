import { importKinds } from '../../rota/csv/plan-kinds.ts'
import { importing, kindColumns, kindTitles } from '../words/import.ts'
import classes from './kinds-table.module.css'

/** Which kinds of file are recognised, and by which columns. */
export function KindsTable() {
  return (
    <table className={classes.kinds}>
      <caption>{importing.recognised}</caption>
      <thead>
        <tr>
          <th scope="col">{importing.kind}</th>
          <th scope="col">{importing.needed}</th>
          <th scope="col">{importing.more}</th>
        </tr>
      </thead>
      <tbody>
        {importKinds.map(kind => {
          const { needed, more } = kindColumns(kind)
          return (
            <tr key={kind}>
              <th scope="row">{kindTitles[kind]}</th>
              <td>{needed}</td>
              <td>{more}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

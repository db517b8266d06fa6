import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import { mappedNames, missingColumns, ofKind, withColumn } from '../../rota/csv/mapping.ts'
import type { PlannedMapping } from '../../rota/csv/plan.ts'
import { type ColumnMapping, importKinds } from '../../rota/csv/plan-kinds.ts'
import { gridWords } from '../words/grid.ts'
import { kindTitles } from '../words/import.ts'
import { mappingWords, ourName } from '../words/mapping.ts'
import classes from './column-mapping.module.css'

/** Asks once which column of a table is which, with a guess to correct. */
export function ColumnMappingForm(props: {
  readonly mapped: PlannedMapping
  readonly onTell: (mapping: ColumnMapping) => void
  /** Reads it as a rota instead. */
  readonly onGrid: () => void
}) {
  const { columns } = props.mapped
  const [mapping, setMapping] = useState(props.mapped.mapping)
  const missing = missingColumns(mapping)
  const options = mappedNames(mapping.kind).map(name => ({ value: name, label: ourName(mapping.kind, name) }))

  return (
    <div className={classes.form}>
      <Select
        size="xs"
        className={classes.kind}
        label={mappingWords.kind}
        data={importKinds.map(kind => ({ value: kind, label: kindTitles[kind] }))}
        value={mapping.kind}
        allowDeselect={false}
        withScrollArea={false}
        onChange={value => setMapping(ofKind(mapping, importKinds.find(kind => kind === value) ?? mapping.kind))}
      />
      <table className={classes.columns}>
        <thead>
          <tr>
            <th scope="col">{mappingWords.theirs}</th>
            <th scope="col">{mappingWords.samples}</th>
            <th scope="col">{mappingWords.ours}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ title, samples }, index) => (
            // Two columns may have the same title: only their place tells them apart.
            // biome-ignore lint/suspicious/noArrayIndexKey: columns do not move
            <tr key={index}>
              <th scope="row">{title || mappingWords.untitled(index + 1)}</th>
              <td className={classes.samples}>{samples.join(' · ')}</td>
              <td>
                <Select
                  size="xs"
                  aria-label={mappingWords.is(title || mappingWords.untitled(index + 1))}
                  placeholder={mappingWords.leftOut}
                  data={options}
                  value={mapping.columns[index] ?? null}
                  clearable
                  allowDeselect={false}
                  clearButtonProps={{ 'aria-label': mappingWords.leaveOut }}
                  withScrollArea={false}
                  onChange={name => setMapping(withColumn(mapping, index, name))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={classes.foot}>
        <span role="status" className={classes.note} data-missing={missing.length > 0 || undefined}>
          {missing.length > 0 ? mappingWords.missing(mapping, missing) : mappingWords.note(mapping.kind)}
        </span>
        <Button variant="subtle" onClick={props.onGrid}>
          {gridWords.asGrid}
        </Button>
        <Button variant="filled" data-goal disabled={missing.length > 0} onClick={() => props.onTell(mapping)}>
          {mappingWords.tell}
        </Button>
      </div>
    </div>
  )
}

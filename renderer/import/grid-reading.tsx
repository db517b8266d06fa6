import { Button, MultiSelect, Select } from '@mantine/core'
import { useState } from 'react'
import type { GridLayout, GridReading, PlannedGrid } from '../../rota/grid/grid.ts'
import { plainName } from '../../rota/paste/person.ts'
import { personOptions, roleOptions } from '../export/scope-choice.ts'
import { useRota } from '../snapshot.ts'
import { gridSaying, gridWords, lineName, linesOf } from '../words/grid.ts'
import classes from './grid-reading.module.css'
import { ReadingLine } from './reading-line.tsx'

/** How many rows or columns there are to choose from. */
const most = 12

/** How a file is read as a rota, to be corrected; and whom texts mean that can mean several people, or nobody. */
export function GridReadingView(props: {
  readonly grid: PlannedGrid
  readonly onTell: (reading: GridReading) => void
  /** Reads it as a table of records instead; null: it can be none. */
  readonly onTable: (() => void) | null
}) {
  const { grid, onTell, onTable } = props
  const [changing, setChanging] = useState(false)
  const { people } = grid.reading
  return (
    <>
      <ReadingLine says={gridSaying(grid)}>
        {onTable && (
          <Button variant="subtle" onClick={onTable}>
            {gridWords.asTable}
          </Button>
        )}
        {!changing && (
          <Button variant="subtle" onClick={() => setChanging(true)}>
            {gridWords.change}
          </Button>
        )}
      </ReadingLine>
      {changing && (
        <LayoutForm
          layout={grid.reading.layout}
          onTell={layout => {
            setChanging(false)
            onTell({ layout, people })
          }}
        />
      )}
      <Unclear grid={grid} withTold={changing} onTell={onTell} />
    </>
  )
}

function LayoutForm(props: { readonly layout: GridLayout; readonly onTell: (layout: GridLayout) => void }) {
  const rota = useRota()
  const [layout, setLayout] = useState(props.layout)
  const kinds = linesOf(layout.days)
  const choices = (kind: 'row' | 'column', chosen: readonly number[]) =>
    [...new Set([...Array.from({ length: most }, (_, index) => index), ...chosen])].map(index => ({
      value: String(index),
      label: lineName(kind, index),
    }))
  return (
    <div className={classes.form}>
      <Select
        size="xs"
        label={gridWords.days}
        data={(['rows', 'columns'] as const).map(value => ({ value, label: gridWords.dayChoices[value] }))}
        value={layout.days}
        allowDeselect={false}
        withScrollArea={false}
        onChange={value => setLayout({ ...layout, days: value === 'columns' ? 'columns' : 'rows' })}
      />
      <Select
        size="xs"
        label={gridWords.dates}
        data={choices(kinds.dates, [layout.dates])}
        value={String(layout.dates)}
        allowDeselect={false}
        withScrollArea={false}
        onChange={value => setLayout({ ...layout, dates: Number(value) })}
      />
      <MultiSelect
        size="xs"
        label={gridWords.titles}
        placeholder={layout.titles.length === 0 ? gridWords.noTitles : ''}
        data={choices(kinds.titles, layout.titles)}
        value={layout.titles.map(String)}
        maxValues={5}
        withScrollArea={false}
        onChange={values => setLayout({ ...layout, titles: values.map(Number).sort((a, b) => a - b) })}
      />
      <Select
        size="xs"
        label={gridWords.role}
        data={[{ value: '', label: gridWords.asTold }, ...roleOptions(rota)]}
        value={layout.roleId ?? ''}
        allowDeselect={false}
        withScrollArea={false}
        onChange={value => setLayout({ ...layout, roleId: value || null })}
      />
      <Button variant="filled" onClick={() => props.onTell(layout)}>
        {gridWords.tell}
      </Button>
    </div>
  )
}

/** Asks whom texts mean; of those of which it is said already only where that is to be changed. */
function Unclear(props: {
  readonly grid: PlannedGrid
  readonly withTold: boolean
  readonly onTell: (reading: GridReading) => void
}) {
  const { grid, withTold, onTell } = props
  const rota = useRota()
  const { layout, people } = grid.reading
  const unclear = grid.unclear.filter(({ told }) => withTold || told === null)
  if (unclear.length === 0) return null
  const options = personOptions(rota)
  return (
    <section aria-label={gridWords.unclear}>
      <h4 className={classes.title}>{gridWords.unclear}</h4>
      <ul className={classes.unclear}>
        {unclear.map(({ text, cells, people: may, told }) => (
          <li key={text}>
            <b>{text}</b>
            <span>
              {gridWords.cells(
                cells,
                may.flatMap(id => rota.rows.person.get(id)?.name ?? []),
              )}
            </span>
            <Select
              size="xs"
              aria-label={gridWords.who(text)}
              placeholder={gridWords.choose}
              value={told}
              allowDeselect={false}
              data={options.filter(({ value }) => may.length < 2 || may.includes(value) || value === told)}
              nothingFoundMessage={gridWords.nobodyFound}
              searchable={may.length < 2}
              limit={50}
              withScrollArea={false}
              onChange={value => value && onTell({ layout, people: { ...people, [plainName(text)]: value } })}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

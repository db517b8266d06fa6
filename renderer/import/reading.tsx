import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ImportFile, PlannedFile } from '../../rota/csv/plan.ts'
import type { GridReading } from '../../rota/grid/grid.ts'
import { mappedWords, mappingWords } from '../words/mapping.ts'
import { ColumnMappingForm } from './column-mapping.tsx'
import { GridReadingView } from './grid-reading.tsx'
import { ReadingLine } from './reading-line.tsx'

/** How somebody says that a file is to be read: as a table of records, or as a rota with days. */
export type ReadingChoice = Pick<ImportFile, 'mapping' | 'grid'>

/** What is tried where a rota is not seen by itself: days as rows, their dates and the titles first. */
const firstTry: GridReading = { layout: { days: 'rows', dates: 0, titles: [0], roleId: null }, people: {} }

/** How a file is read that does not say so by its columns: what is asked, or how it was answered, to be changed. */
export function Reading(props: { readonly file: PlannedFile; readonly onTell: (reading: ReadingChoice) => void }) {
  const { file, onTell } = props
  const { mapped, grid } = file
  const [changing, setChanging] = useState(mapped?.from === 'guessed' && !grid)
  if (grid && !changing) {
    const onTable = mapped && (() => setChanging(true))
    return <GridReadingView grid={grid} onTell={grid => onTell({ grid })} onTable={onTable} />
  }
  if (!mapped) return null
  if (changing) {
    const onGrid = () => (grid ? setChanging(false) : onTell({ grid: firstTry }))
    return <ColumnMappingForm mapped={mapped} onTell={mapping => onTell({ mapping })} onGrid={onGrid} />
  }
  return (
    <ReadingLine says={mappedWords(mapped)}>
      <Button variant="subtle" onClick={() => setChanging(true)}>
        {mappingWords.change}
      </Button>
    </ReadingLine>
  )
}

import { Button } from '@mantine/core'
import { useEffect, useMemo, useRef } from 'react'
import { dateOf, yearOf, yearStart } from '../../rota/civil-time.ts'
import type { DateRange, LocalDate } from '../../rota/time.ts'
import { run } from '../commands/run.ts'
import { useFocusAfterPanel } from '../day/focus-after-panel.ts'
import type { ScreenProps } from '../screens.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useView } from '../view.ts'
import { board } from '../words/board.ts'
import { yearScreen } from '../words/year.ts'
import { OpenYearButton } from '../year/open-year.tsx'
import classes from './board.module.css'
import { BoardGrid } from './board-grid.tsx'
import { lookAtBoard, noFilters, useBoard } from './board-view.ts'
import { rowsThatPass } from './filter.ts'
import { FilterBar } from './filter-bar.tsx'
import { followView } from './follow-view.ts'
import { personRows, placeRows } from './rows.ts'
import { stretchAround } from './timeline.ts'
import { ToolBar } from './tool-bar.tsx'

/** The Board screen: people or places by days, for booking by hand. */
export function BoardScreen({ rota, year, now }: ScreenProps) {
  const gridRef = useRef<HTMLTableElement>(null)
  const stretch = useStretch(rota, year)
  useFocusAfterPanel(gridRef)

  return (
    <main className={classes.screen}>
      <h1 className={classes.title}>{board.title}</h1>
      {stretch === null ? (
        <EmptyState
          title={yearScreen.notOpen(year)}
          advice={yearScreen.notOpenAdvice}
          action={<OpenYearButton year={year} />}
        />
      ) : (
        <OpenBoard rota={rota} year={year} now={now} stretch={stretch} gridRef={gridRef} />
      )}
    </main>
  )
}

function OpenBoard(
  props: ScreenProps & { readonly stretch: DateRange; readonly gridRef: Parameters<typeof BoardGrid>[0]['gridRef'] },
) {
  const { rota, year, stretch } = props
  const rowsAre = useBoard(view => view.rows)
  const filters = useBoard(view => view.filters)
  const cursorDate = useBoard(({ cursor }) => cursor?.date ?? null)
  const all = rowsAre === 'people' ? personRows(rota) : placeRows(rota, stretch)
  const rows = useMemo(() => rowsThatPass(rota, all, filters, year), [rota, all, filters, year])
  const today = dateOf(rota.zone, props.now)
  const first = rows[0]
  const shownFrom = dateToShow(year, today)
  const shownRows = useRef(rows)
  shownRows.current = rows

  useEffect(() => followView(stretch, () => shownRows.current), [stretch])
  useEffect(() => {
    const { cursor } = useBoard.getState()
    if (cursor !== null && yearOf(cursor.date) !== year) {
      useBoard.setState(view => ({ cursor: { ...cursor, date: shownFrom }, anchor: null, visit: view.visit + 1 }))
    }
  }, [year, shownFrom])

  if (all.length === 0) {
    return rowsAre === 'people' ? (
      <>
        <ToolBar rota={rota} />
        <EmptyState
          title={board.nobody}
          advice={board.nobodyAdvice}
          action={<Button onClick={() => run('import')}>{board.importPeople}</Button>}
        />
      </>
    ) : (
      <>
        <ToolBar rota={rota} />
        <EmptyState title={board.noRoles} advice={board.noRolesAdvice} action={null} />
      </>
    )
  }
  return (
    <>
      <ToolBar rota={rota} />
      <FilterBar rota={rota} rows={rows} all={all.length} />
      {first === undefined ? (
        <EmptyState
          title={board.noneLeft}
          advice={board.noneLeftAdvice(all.length)}
          action={<Button onClick={() => lookAtBoard({ filters: noFilters })}>{board.clear}</Button>}
        />
      ) : (
        <BoardGrid
          rota={rota}
          rows={rows}
          stretch={stretch}
          year={year}
          today={today}
          start={{ row: first.key, date: cursorDate !== null && yearOf(cursorDate) === year ? cursorDate : shownFrom }}
          gridRef={props.gridRef}
        />
      )}
    </>
  )
}

/** The date of a year to begin with: of the day open beside the board, of the cursor on the Year screen, today, or its first. */
function dateToShow(year: number, today: LocalDate): LocalDate {
  const { open, cursor } = useView.getState()
  const dates = [open?.date, cursor?.date, today]
  return dates.find(date => date !== undefined && yearOf(date) === year) ?? yearStart(year)
}

/** The dates of the board; the same object as long as they are the same. */
function useStretch(rota: ScreenProps['rota'], year: number): DateRange | null {
  const stretch = stretchAround(rota, year)
  const [start, end] = [stretch?.start, stretch?.end]
  return useMemo(() => (start && end ? { start, end } : null), [start, end])
}

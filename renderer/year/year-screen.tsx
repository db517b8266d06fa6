import { Button } from '@mantine/core'
import { type RefObject, useCallback, useMemo, useRef } from 'react'
import { dateOf, yearOf } from '../../rota/civil-time.ts'
import { kindOf } from '../../rota/kind-by-code.ts'
import type { Rota } from '../../rota/rota.ts'
import type { Slot } from '../../rota/slot.ts'
import { dateOfSlot } from '../../rota/slots.ts'
import type { DateRange, Instant } from '../../rota/time.ts'
import { run } from '../commands/run.ts'
import { useFocusAfterPanel } from '../day/focus-after-panel.ts'
import { slotMenu } from '../day/slot-menu.ts'
import { gapsInOrder, goToSlot } from '../gaps.ts'
import { openContextMenu } from '../ui/context-menu.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { useLoaded } from '../ui/loaded.ts'
import { type Cursor, look, useView, visitDay } from '../view.ts'
import { yearScreen } from '../words/year.ts'
import { slotName } from '../words.ts'
import { AlertsLine } from './alerts-line.tsx'
import { dateAt } from './axis.ts'
import { cellWords } from './cell.ts'
import { viewMenu } from './cell-menu.ts'
import { CoverageBar } from './coverage-bar.tsx'
import { choose, useDeskChoice } from './desk-choice.ts'
import { FiguresTable } from './figures-table.tsx'
import { FilterChips } from './filter-chips.tsx'
import { activeFilters } from './filters.ts'
import { Heatmap } from './heatmap.tsx'
import { Legend } from './legend.tsx'
import { OpenYearButton } from './open-year.tsx'
import { type HeatRow, slotAt } from './rows.ts'
import { useShownRows } from './shown.ts'
import { datesOf, yearsOpen } from './shown-year.ts'
import classes from './year-screen.module.css'
import { isWithin, shownAxis, yearsIn } from './zooming.ts'

const loadFilter = async () => (await import('./coverage-filter.tsx')).CoverageFilter
const loadTable = async () => (await import('./coverage-table.tsx')).CoverageTable

/** The Year screen: figures, heatmap or table, and the panel of the day that is open. */
export function YearScreen({ rota, year, now }: { readonly rota: Rota; readonly year: number; readonly now: Instant }) {
  const count = useView(view => view.coverage.years)
  const years = useMemo(() => datesOf(year, count), [year, count])
  const gridRef = useRef<HTMLTableElement>(null)
  const missing = yearsIn(years).filter(each => !yearsOpen(rota).includes(each))
  useFocusAfterPanel(gridRef)

  return (
    <main className={classes.screen}>
      {missing.length < count ? (
        <OpenYears rota={rota} years={years} missing={missing} now={now} gridRef={gridRef} />
      ) : (
        <EmptyState
          title={yearScreen.notOpen(year)}
          advice={yearScreen.notOpenAdvice}
          action={<OpenYearButton year={year} onOpen={() => look({ year })} />}
        />
      )}
    </main>
  )
}

function OpenYears(props: {
  readonly rota: Rota
  readonly years: DateRange
  /** Those of the years that have no slots yet. */
  readonly missing: readonly number[]
  readonly now: Instant
  readonly gridRef: RefObject<HTMLTableElement | null>
}) {
  const { rota, years } = props
  const view = useView(view => view.coverage)
  const opened = useView(view => view.open?.date ?? null)
  const CoverageFilter = useLoaded(loadFilter)
  const CoverageTable = useLoaded(loadTable)
  const { roles, rows, isFolded } = useShownRows(rota, years)
  const today = dateOf(rota.zone, props.now)
  const cursor = useCursor(years, rows, isWithin(years, today) ? today : years.start)
  const asked = [...rota.rows.period.values()].some(({ kind }) => kindOf(rota, kind).demands)

  const goTo = useCallback((slot: Slot) => goToSlot(rota, slot, false), [rota])

  function openCell(at: Cursor): void {
    const slot = slotAt(rota, rota.get('role', at.roleId), at.line, at.date, years)
    const date = at.line === null && slot ? dateOfSlot(rota, slot) : at.date
    look({ cursor: at })
    visitDay(date, slot?.id ?? null)
  }

  function openMenu(at: Cursor, place: { readonly x: number; readonly y: number }): void {
    const slot = slotAt(rota, rota.get('role', at.roleId), at.line, at.date, years)
    look({ cursor: at })
    const title = slot ? slotName(rota, slot) : cellWords(rota, at, years).title
    const about = { role: rota.get('role', at.roleId), date: at.date, isFolded: isFolded(at.roleId) }
    const view = viewMenu(about, () => fold(at.roleId))
    openContextMenu(title, place, [...(slot ? slotMenu(rota, slot) : []), ...view])
  }

  function fold(roleId: string): void {
    const at = useView.getState().cursor
    if (at?.roleId === roleId && at.line !== null && !isFolded(roleId)) look({ cursor: { ...at, line: null } })
    choose({ folded: { ...useDeskChoice.getState().folded, [roleId]: !isFolded(roleId) } })
  }

  const axis = shownAxis(years, 1, view)
  const shown = { start: dateAt(axis, axis.from), end: dateAt(axis, axis.to) }

  return (
    <div className={classes.content}>
      <CoverageBar years={years} view={view} cursor={cursor.date}>
        {CoverageFilter !== null && <CoverageFilter rota={rota} view={view} roles={roles} />}
      </CoverageBar>
      <FilterChips filters={activeFilters(view, roles, rota.rows.role.size)} />
      {!asked && (
        <EmptyState
          inline
          title={yearScreen.noDemand}
          advice={yearScreen.noDemandAdvice}
          action={<Button onClick={() => run('import')}>{yearScreen.importCalendar}</Button>}
        />
      )}
      {asked && rota.rows.person.size === 0 && (
        <EmptyState
          inline
          title={yearScreen.noPeople}
          advice={yearScreen.noPeopleAdvice}
          action={<Button onClick={() => run('import')}>{yearScreen.importPeople}</Button>}
        />
      )}
      {props.missing.length > 0 && (
        <p className={classes.missing}>
          {props.missing.map(missing => (
            <span key={missing}>
              {yearScreen.notOpen(missing)}
              <OpenYearButton year={missing} small onOpen={() => look({ year: yearOf(years.start) })} />
            </span>
          ))}
        </p>
      )}
      <FiguresTable rota={rota} roles={roles} years={years} institute={view.institute} now={props.now} onGap={goTo} />
      <AlertsLine rota={rota} now={props.now} onSlot={goTo} />
      {asked && gapsInOrder(rota).length === 0 && <p className={classes.allCovered}>{yearScreen.allCovered}</p>}
      {view.as === 'table' ? (
        CoverageTable !== null && (
          <CoverageTable
            rota={rota}
            roles={roles}
            years={years}
            shades={view.shades}
            institute={view.institute}
            tableRef={props.gridRef}
            onOpen={goTo}
          />
        )
      ) : (
        <Heatmap
          rota={rota}
          years={years}
          rows={rows}
          view={view}
          today={today}
          cursor={cursor}
          opened={opened}
          gridRef={props.gridRef}
          isFolded={isFolded}
          onFold={fold}
          onOpen={openCell}
          onMenu={openMenu}
        />
      )}
      {view.as === 'heatmap' && <Legend rota={rota} dates={shown} institute={view.institute} />}
    </div>
  )
}

/** Where the keyboard is: where it was left if that is shown, in the role's weeks if its days are folded, else at the start. */
function useCursor(years: DateRange, rows: readonly HeatRow[], start: Cursor['date']): Cursor {
  const left = useView(view => view.cursor)
  const [first] = rows
  const inRow = (at: Cursor) => rows.some(({ role, line }) => role.id === at.roleId && line === at.line)
  if (left !== null && isWithin(years, left.date)) {
    if (inRow(left)) return left
    if (inRow({ ...left, line: null })) return { ...left, line: null }
  }
  const row = rows.find(({ line }) => line !== null) ?? first
  const date = left !== null && isWithin(years, left.date) ? left.date : start
  return { roleId: row?.role.id ?? '', line: row?.line ?? null, date }
}

import { Button } from '@mantine/core'
import { type RefObject, useCallback, useEffect, useRef } from 'react'
import { dateOf, yearOf, yearStart } from '../../rota/civil-time.ts'
import { demands } from '../../rota/period.ts'
import type { Rota } from '../../rota/rota.ts'
import type { Slot } from '../../rota/slot.ts'
import { dateOfSlot, rolesInOrder } from '../../rota/slots.ts'
import type { Instant } from '../../rota/time.ts'
import { run } from '../commands.ts'
import { gapsInOrder, goToSlot } from '../gaps.ts'
import { notify } from '../notice.ts'
import { perform } from '../perform.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { useLoaded } from '../ui/loaded.ts'
import { type Cursor, look, useView, visitDay } from '../view.ts'
import { done, yearScreen } from '../words.ts'
import { FiguresTable } from './figures-table.tsx'
import { Heatmap } from './heatmap.tsx'
import { Legend } from './legend.tsx'
import { slotAt } from './rows.ts'
import { yearsOpen } from './shown-year.ts'
import classes from './year-screen.module.css'

const loadPanel = async () => (await import('../day/day-panel.tsx')).DayPanel

/** The Year screen: figures, heatmap, and the panel of the day that is open. */
export function YearScreen({ rota, year, now }: { readonly rota: Rota; readonly year: number; readonly now: Instant }) {
  const open = useView(view => view.open)
  const gridRef = useRef<HTMLTableElement>(null)
  const wasOpen = useRef(false)
  const DayPanel = useLoaded(loadPanel)

  useEffect(() => {
    // The panel's own focus is lost with it: the keyboard goes on where it came from.
    if (wasOpen.current && open === null) gridRef.current?.focus({ preventScroll: true })
    wasOpen.current = open !== null
  }, [open])

  return (
    <>
      <main className={classes.screen}>
        {yearsOpen(rota).includes(year) ? (
          <OpenYear rota={rota} year={year} now={now} gridRef={gridRef} />
        ) : (
          <EmptyState
            title={yearScreen.notOpen(year)}
            advice={yearScreen.notOpenAdvice}
            action={<Button onClick={() => void openYear(year)}>{yearScreen.openYear(year)}</Button>}
          />
        )}
      </main>
      {open !== null &&
        (DayPanel === null ? <aside className={classes.panelPlace} /> : <DayPanel rota={rota} open={open} />)}
    </>
  )
}

async function openYear(year: number): Promise<void> {
  const committed = await perform('year.open', { year })
  if (committed !== undefined) notify('done', done.opened(year), { label: 'Undo', run: () => run('undo') })
}

function OpenYear(props: {
  readonly rota: Rota
  readonly year: number
  readonly now: Instant
  readonly gridRef: RefObject<HTMLTableElement | null>
}) {
  const { rota, year } = props
  const cursor = useView(view => view.cursor)
  const opened = useView(view => view.open?.date ?? null)
  const today = dateOf(rota.zone, props.now)
  const roles = rolesInOrder(rota)
  const known = cursor !== null && yearOf(cursor.date) === year && rota.rows.role.has(cursor.roleId)
  const first = roles[0]
  const start = { roleId: first?.id ?? '', line: 0, date: yearOf(today) === year ? today : yearStart(year) }
  const asked = [...rota.rows.period.values()].some(({ kind }) => demands(kind))

  const goToGap = useCallback((slot: Slot) => goToSlot(rota, slot, false), [rota])

  function openCell(at: Cursor): void {
    const slot = slotAt(rota, rota.get('role', at.roleId), at.line, at.date)
    const date = at.line === null && slot ? dateOfSlot(rota, slot) : at.date
    look({ cursor: at })
    visitDay(date, slot?.id ?? null)
  }

  return (
    <div className={classes.content}>
      <h1 className={classes.title}>{yearScreen.title(year)}</h1>
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
      <FiguresTable rota={rota} year={year} now={props.now} onGap={goToGap} />
      {asked && gapsInOrder(rota).length === 0 && <p className={classes.allCovered}>{yearScreen.allCovered}</p>}
      {first && (
        <Heatmap
          rota={rota}
          year={year}
          today={today}
          cursor={known ? cursor : start}
          opened={opened}
          gridRef={props.gridRef}
          onOpen={openCell}
        />
      )}
      <Legend />
    </div>
  )
}

import { Button } from '@mantine/core'
import { depthDropsOf } from '../../rota/depth-drops.ts'
import { dateOfSlot } from '../../rota/slots.ts'
import { openYear } from '../board/open-year.ts'
import type { ScreenProps } from '../screens.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { look, visitDay } from '../view.ts'
import { insight as words } from '../words/insight.ts'
import { yearScreen } from '../words/year.ts'
import { yearsOpen } from '../year/shown-year.ts'
import { DepthDetail } from './depth-detail.tsx'
import { DepthPicture } from './depth-picture.tsx'
import { depthRowsOf } from './depth-rows.ts'
import { DropList } from './drop-list.tsx'
import classes from './insight.module.css'
import { useDepthCell } from './insight-view.ts'

/** The Insight screen: how many people could step in, week by week, and what makes that fewer. */
export function InsightScreen({ rota, year }: ScreenProps) {
  const rows = depthRowsOf(rota, year)
  const cell = useDepthCell()
  const drops = depthDropsOf(rota, year)
  const shown = { row: Math.min(cell.row, Math.max(0, rows.length - 1)), week: cell.week }
  const row = rows[shown.row]
  const open = ({ row, week }: typeof cell) => {
    const slot = rows[row]?.weeks[week]?.scarcest
    if (slot) visitDay(dateOfSlot(rota, slot), slot.id)
  }
  return (
    <main className={classes.screen}>
      <div className={classes.content}>
        <header>
          <h1 className={classes.title}>{words.depth.title(year)}</h1>
          <p className={classes.line}>{words.depth.meaning}</p>
        </header>
        {row === undefined ? (
          <EmptyState
            title={words.depth.noRole}
            advice={words.depth.noRoleAdvice}
            action={<Button onClick={() => look({ screen: 'roles' })}>{words.depth.addRole}</Button>}
          />
        ) : !yearsOpen(rota).includes(year) ? (
          <EmptyState
            title={yearScreen.notOpen(year)}
            advice={yearScreen.notOpenAdvice}
            action={<Button onClick={() => void openYear(year)}>{yearScreen.openYear(year)}</Button>}
          />
        ) : (
          <>
            <DepthPicture
              rota={rota}
              rows={rows}
              year={year}
              cell={shown}
              marks={drops}
              onCell={next => useDepthCell.setState(next)}
              onOpen={open}
            />
            <ul className={classes.legend} aria-label={words.depth.legend}>
              {words.depth.shades.map(({ shade, text }) => (
                <li key={shade}>
                  <span className={classes.swatch} data-shade={shade} />
                  {text}
                </li>
              ))}
              <li>
                <svg width="9" height="8" aria-hidden="true">
                  <path className={classes.markSign} d="M0.5 0.5h8l-4 7z" />
                </svg>
                {words.depth.markMeaning}
              </li>
            </ul>
            <DepthDetail rota={rota} row={row} week={row.weeks[shown.week] ?? null} />
            <DropList
              rota={rota}
              drops={drops.filter(({ roleId }) => roleId === row.role.id)}
              code={row.role.code}
              year={year}
            />
          </>
        )}
      </div>
    </main>
  )
}

import { Suspense, useState } from 'react'
import { dateOf, yearOf } from '../../rota/civil-time.ts'
import type { Rota } from '../../rota/rota.ts'
import { now } from '../clock.ts'
import { SidePanel } from '../day/side-panel.tsx'
import { PastBanner } from '../history/past-banner.tsx'
import { screens } from '../screens.tsx'
import { useView } from '../view.ts'
import { shownYear } from '../year/shown-year.ts'
import { Rail } from './rail.tsx'
import classes from './shell.module.css'
import { TopBar } from './top-bar.tsx'

/** The frame around the screens of an open rota. */
export function Shell(props: {
  readonly rota: Rota
  readonly fileName: string
  readonly undo: string | null
  readonly redo: string | null
}) {
  const { rota } = props
  const [at] = useState(now)
  const chosen = useView(view => view.year)
  const year = shownYear(rota, chosen, yearOf(dateOf(rota.zone, at)))
  const screen = useView(view => view.screen)
  const Component = screens.find(({ id }) => id === screen)?.Component
  return (
    <div className={classes.shell}>
      <Rail />
      <TopBar rota={rota} year={year} fileName={props.fileName} undo={props.undo} redo={props.redo} />
      <PastBanner rota={rota} />
      <Suspense fallback={<main />}>{Component && <Component rota={rota} year={year} now={at} />}</Suspense>
      <SidePanel rota={rota} />
    </div>
  )
}

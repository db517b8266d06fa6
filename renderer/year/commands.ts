import { dateOf, yearOf } from '../../rota/civil-time.ts'
import type { Rota } from '../../rota/rota.ts'
import { rolesInOrder } from '../../rota/slots.ts'
import { now } from '../clock.ts'
import type { Command } from '../commands/command.ts'
import { formsOf } from '../print/sheet.ts'
import { useSnapshot } from '../snapshot.ts'
import { look, lookAtCoverage, useView } from '../view.ts'
import { printing } from '../words/print.ts'
import { coverageCommands } from '../words/year.ts'
import { choose } from './desk-choice.ts'
import { datesOf, shownYear } from './shown-year.ts'
import { shownAxis, zoomBy, zoomDate } from './zooming.ts'

const isShown = () => useSnapshot.getState().status === 'ready'
const isYear = () => isShown() && useView.getState().screen === 'year'
const isHeatmap = () => isYear() && useView.getState().coverage.as === 'heatmap'

/** What can be done with the Year screen. */
export const yearCommands: readonly Command[] = [
  {
    id: 'print',
    name: () => printing.command,
    menu: 'file',
    keys: ['CommandOrControl+P'],
    enabled: () => isShown() && formsOf(useView.getState()).length > 0,
    run: () => look({ dialog: { kind: 'print' } }),
  },
  {
    id: 'heatmap',
    name: () => coverageCommands.heatmap,
    menu: 'view',
    keys: [],
    enabled: () => isYear() && useView.getState().coverage.as !== 'heatmap',
    run: () => lookAtCoverage({ as: 'heatmap' }),
  },
  {
    id: 'table',
    name: () => coverageCommands.table,
    menu: 'view',
    keys: [],
    enabled: isHeatmap,
    run: () => lookAtCoverage({ as: 'table' }),
  },
  {
    id: 'nearer',
    name: () => coverageCommands.nearer,
    menu: 'view',
    keys: [],
    enabled: isHeatmap,
    run: () => zoom(1),
  },
  {
    id: 'farther',
    name: () => coverageCommands.farther,
    menu: 'view',
    keys: [],
    enabled: isHeatmap,
    run: () => zoom(-1),
  },
  {
    id: 'weeks-only',
    name: () => coverageCommands.weeksOnly,
    menu: 'view',
    keys: [],
    enabled: isHeatmap,
    run: () => fold(true),
  },
  {
    id: 'weeks-and-days',
    name: () => coverageCommands.weeksAndDays,
    menu: 'view',
    keys: [],
    enabled: isHeatmap,
    run: () => fold(false),
  },
  {
    id: 'show-all',
    name: () => coverageCommands.showAll,
    menu: 'view',
    keys: [],
    enabled: isYear,
    run: () => {
      lookAtCoverage({ institute: null, shades: [] })
      choose({ roleIds: [] })
    },
  },
]

function onRota(act: (rota: Rota) => void): void {
  const shown = useSnapshot.getState()
  if (shown.status === 'ready') act(shown.rota)
}

function zoom(step: 1 | -1): void {
  onRota(rota => {
    const { year, coverage, cursor } = useView.getState()
    const years = datesOf(shownYear(rota, year, yearOf(dateOf(rota.zone, now()))), coverage.years)
    zoomBy(step, zoomDate(shownAxis(years, 1, coverage), cursor?.date ?? years.start))
  })
}

function fold(folded: boolean): void {
  onRota(rota => choose({ folded: Object.fromEntries(rolesInOrder(rota).map(({ id }) => [id, folded])) }))
}

import { dateOf, yearOf } from '../../rota/civil-time.ts'
import type { Rota } from '../../rota/rota.ts'
import { rolesInOrder } from '../../rota/slots.ts'
import { now } from '../clock.ts'
import { walk } from '../gaps.ts'
import { notify } from '../notice.ts'
import { screens } from '../screens.tsx'
import { useSnapshot } from '../snapshot.ts'
import { look, useView, visitDay } from '../view.ts'
import { yearScreen } from '../words/year.ts'
import { commandNames } from '../words.ts'
import { yearsOpen } from '../year/shown-year.ts'
import type { Command } from './command.ts'

const isShown = () => useSnapshot.getState().status === 'ready'

/** What leads from place to place: the screens, the gaps, today. */
export const goCommands: readonly Command[] = [
  ...screens.map(
    ({ id, name }, index): Command => ({
      id: `screen-${id}`,
      name: () => name,
      menu: 'go',
      keys: [`CommandOrControl+${index + 1}`],
      enabled: isShown,
      run: () => look({ screen: id }),
    }),
  ),
  {
    id: 'next-gap',
    name: () => commandNames['next-gap'],
    menu: 'go',
    keys: ['F8'],
    enabled: isShown,
    run: () => onRota(rota => walk(rota, dateOf(rota.zone, now()), 1)),
  },
  {
    id: 'previous-gap',
    name: () => commandNames['previous-gap'],
    menu: 'go',
    keys: ['Shift+F8'],
    enabled: isShown,
    run: () => onRota(rota => walk(rota, dateOf(rota.zone, now()), -1)),
  },
  {
    id: 'today',
    name: () => commandNames.today,
    menu: 'go',
    keys: ['Alt+T'],
    enabled: isShown,
    run: () => onRota(goToToday),
  },
]

function onRota(go: (rota: Rota) => void): void {
  const shown = useSnapshot.getState()
  if (shown.status === 'ready') go(shown.rota)
}

function goToToday(rota: Rota): void {
  const date = dateOf(rota.zone, now())
  const year = yearOf(date)
  look({ year })
  const roleId = useView.getState().cursor?.roleId ?? rolesInOrder(rota)[0]?.id
  if (roleId !== undefined) look({ cursor: { roleId, line: 0, date } })
  if (yearsOpen(rota).includes(year)) visitDay(date, null)
  else notify('done', yearScreen.todayNotOpen(year))
}

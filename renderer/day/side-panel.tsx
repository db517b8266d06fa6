import type { Rota } from '../../rota/rota.ts'
import { useLoaded } from '../ui/loaded.ts'
import { panelScreens, useView } from '../view.ts'
import classes from './day-panel.module.css'

const loadPanel = async () => (await import('./day-panel.tsx')).DayPanel

/**
 * The panel of the day that is open, beside the screens that have one.
 * It stays where it is when the screen changes, and so takes the focus only when somebody goes to a day.
 */
export function SidePanel({ rota }: { readonly rota: Rota }) {
  const open = useView(({ screen, open }) => (panelScreens.has(screen) ? open : null))
  const DayPanel = useLoaded(loadPanel)
  if (open === null) return null
  return DayPanel === null ? <aside className={classes.panel} /> : <DayPanel rota={rota} open={open} />
}

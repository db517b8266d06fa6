import { addDays } from '../../rota/civil-time.ts'
import type { Period } from '../../rota/period.ts'
import type { Rota } from '../../rota/rota.ts'
import { duplicatePeriod, removePeriod } from './act.ts'
import { type Draft, lookAtCalendar, showDate, showEntry } from './calendar-view.ts'
import { addEntry, applyDraft, edit } from './draft.ts'
import { dragged } from './placed.ts'

/** A key with what is held down beside it. */
interface Press {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/** What the keys of the timeline act on. */
interface Ground {
  readonly rota: Rota
  readonly year: number
  /** In the order in which keys go through them. */
  readonly entries: readonly Period[]
  readonly chosen: Period | null
  readonly draft: Draft | null
}

/**
 * What a key does in the timeline: up and down choose; left and right draft a move by days, with Ctrl by weeks, with Shift
 * of the end only, with Alt of the start only; Enter does what is drafted or opens the editor.
 *
 * @returns null if it does nothing
 */
export function keyAction(ground: Ground, press: Press): (() => void) | null {
  const { rota, year, entries, chosen, draft } = ground
  const ctrl = press.ctrlKey || press.metaKey
  const at = chosen ? entries.indexOf(chosen) : -1
  const choose = (period: Period | undefined) => () => period && showEntry(year, period)
  switch (press.key) {
    case 'ArrowUp':
      return choose(entries[Math.max(0, at - 1)])
    case 'ArrowDown':
      return choose(entries[Math.min(entries.length - 1, at + 1)])
    case 'Home':
      return choose(entries[0])
    case 'End':
      return choose(entries.at(-1))
    case 'ArrowLeft':
    case 'ArrowRight':
      return chosen && (() => draftBy((press.key === 'ArrowRight' ? 1 : -1) * (ctrl ? 7 : 1), chosen, ground, press))
    case 'Enter':
      if (draft) return () => void applyDraft(rota, draft)
      return () => (chosen ? edit(chosen) : addEntry(rota, year))
    case 'Escape':
      return draft && (() => lookAtCalendar({ draft: null }))
    case 'Delete':
      return chosen && !draft
        ? () => void removePeriod(rota, chosen).then(choose(entries[at + 1] ?? entries[at - 1]))
        : null
    case 'Insert':
      return () => addEntry(rota, year)
    case 'd':
      return ctrl && chosen ? () => void duplicatePeriod(rota, chosen) : null
    default:
      return null
  }
}

function draftBy(days: number, chosen: Period, { year, draft }: Ground, { altKey, shiftKey }: Press): void {
  const grip = altKey ? 'start' : shiftKey ? 'end' : 'whole'
  const { start, end } = dragged(draft?.periodId === chosen.id ? draft : chosen, grip, days)
  lookAtCalendar({ chosen: chosen.id, draft: { periodId: chosen.id, start, end } })
  showDate(year, grip === 'end' ? addDays(end, -1) : start)
}

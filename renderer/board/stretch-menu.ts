import { addDays, intervalOf } from '../../rota/civil-time.ts'
import { absencesOfPerson, type Timed, wishesOfPerson } from '../../rota/people.ts'
import type { Rota } from '../../rota/rota.ts'
import { type DateRange, overlaps } from '../../rota/time.ts'
import { commit } from '../people/act.ts'
import { tellFailure } from '../perform.ts'
import type { MenuEntry } from '../ui/context-menu.ts'
import { board, datesWords } from '../words/board.ts'
import type { Block } from './selection.ts'

/** Removes absences and wishes that reach into some cells, wholly, each sort by one entry; nothing where there are none. */
export function stretchMenu(rota: Rota, { rows, first, last }: Block): readonly MenuEntry[] {
  const time = intervalOf(rota.zone, { start: first, end: addDays(last, 1) })
  const people = rows.flatMap(row => (row.kind === 'person' ? [row.person.id] : []))
  const among = <Row extends DateRange>(stretches: ReadonlyMap<string, readonly Timed<Row>[]>) =>
    people.flatMap(id => (stretches.get(id) ?? []).filter(each => overlaps(each, time)).map(each => each.row))
  const absences = among(absencesOfPerson(rota))
  const wishes = among(wishesOfPerson(rota))
  const entries: MenuEntry[] = []
  if (absences.length > 0) {
    const absenceIds = absences.map(({ id }) => id)
    entries.push({
      label: board.menu.removeAbsences(absences.length, datesOfOne(absences)),
      run: () => void told(commit(rota, 'absence.remove', { absenceIds })),
    })
  }
  if (wishes.length > 0) {
    const wishIds = wishes.map(({ id }) => id)
    entries.push({
      label: board.menu.removeWishes(wishes.length, datesOfOne(wishes)),
      run: () => void told(commit(rota, 'wish.remove', { wishIds })),
    })
  }
  return entries
}

function datesOfOne([one]: readonly DateRange[]): string {
  return one ? datesWords(one.start, addDays(one.end, -1), one.end) : ''
}

/** Says why something could not be done. */
async function told(doing: ReturnType<typeof commit>): Promise<void> {
  const failure = await doing
  if (failure) await tellFailure(failure)
}

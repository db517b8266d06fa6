import { useMemo, useState } from 'react'
import { defaultChoices } from '../../rota/calendar-source.ts'
import { calendarSourcesOf } from '../../rota/calendar-sources.ts'
import type { Rota } from '../../rota/rota.ts'
import { useRota } from '../snapshot.ts'
import { Dialog } from '../ui/dialog.tsx'
import { look } from '../view.ts'
import { availability as words } from '../words/availability.ts'
import { type DroppedCalendar, PlaceForm } from './place-form.tsx'
import { Review } from './review.tsx'
import type { Reviewed } from './reviewed.ts'

/** What is to be done with people's calendars. */
export type AvailabilityTask =
  /** Taking one for the first time: whose, if that is known, and what was dropped on the window, if it was. */
  | {
      readonly what: 'take'
      readonly personId: string | null
      readonly dropped: DroppedCalendar | null
    }
  /** Reading some again, by their ids; null: all of them. */
  | { readonly what: 'refresh'; readonly sourceIds: readonly string[] | null }

const close = () => look({ dialog: null })

/** Takes absences from people's calendars: asks which, shows what they would change, does it as one change. */
export function AvailabilityDialog({ task }: { readonly task: AvailabilityTask }) {
  const rota = useRota()
  const [chosen, setChosen] = useState<Reviewed | null>(null)
  // What is refreshed is settled when the dialog opens: the rota may change under it.
  const [known] = useState(() => (task.what === 'refresh' ? knownCalendars(rota, task.sourceIds) : []))
  const reviewed = useMemo(() => (chosen ? [chosen] : known), [chosen, known])
  return (
    <Dialog
      title={task.what === 'take' ? words.title : words.refreshTitle}
      closeLabel={words.close}
      width={reviewed.length > 0 ? 900 : 560}
      onClose={close}
    >
      {task.what === 'take' && chosen === null ? (
        <PlaceForm
          personId={task.personId}
          dropped={task.dropped}
          onChosen={(personId, { calendar, place, name, kind }) => {
            const choices = { ...defaultChoices, zone: rota.zone }
            const nothing = { leftOut: [], answer: null, reading: true, ticks: new Map<string, boolean>() }
            setChosen({ sourceId: null, personId, name, kind, calendar, place, choices, ...nothing })
          }}
        />
      ) : (
        <Review first={reviewed} onClose={close} />
      )}
    </Dialog>
  )
}

function knownCalendars(rota: Rota, sourceIds: readonly string[] | null): readonly Reviewed[] {
  const people = [...rota.rows.person.values()].sort((a, b) => a.name.localeCompare(b.name))
  return people
    .flatMap(({ id }) => calendarSourcesOf(rota, id))
    .filter(({ id }) => sourceIds === null || sourceIds.includes(id))
    .map(({ id, personId, name, kind, choices, leftOut }) => ({
      sourceId: id,
      personId,
      name,
      kind,
      calendar: { kind: 'known', sourceId: id },
      place: null,
      choices,
      leftOut,
      answer: null,
      reading: true,
      ticks: new Map(),
    }))
}

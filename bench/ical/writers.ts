import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { CalendarEvent } from '../../rota/ical/event.ts'
import { installRivals } from '../rivals.ts'

/** Writes events as a calendar: as a program does that has them at hand and knows nothing of a rota. */
export type Writer = (events: readonly CalendarEvent[]) => string

interface IcalGenerator {
  readonly default: (calendar: object) => { createEvent: (event: object) => unknown; toString: () => string }
}
interface Ics {
  readonly createEvents: (events: readonly object[]) => { readonly error: unknown; readonly value?: string }
}
interface Zones {
  readonly tzlib_get_ical_block: (zone: string) => readonly string[]
}

/** The other writers, with the same events, texts and zone as far as they can write them. */
export function otherWriters(): Record<'ical-generator' | 'ics', Writer> {
  const folder = installRivals('ical', 'ical-generator')
  const require = createRequire(join(folder, 'package.json'))
  const generator = require('ical-generator') as IcalGenerator
  const ics = require('ics') as Ics
  const zones = require('timezones-ical-library') as Zones
  const zone = { name: 'Europe/Zurich', generator: (name: string) => zones.tzlib_get_ical_block(name)[0] }
  return {
    'ical-generator': events => {
      const calendar = generator.default({ name: 'CMS 2017', timezone: zone })
      for (const event of events) {
        calendar.createEvent({
          ...{ id: event.uid, sequence: event.sequence, stamp: new Date(event.changed) },
          ...{ created: new Date(event.created), lastModified: new Date(event.changed) },
          ...{ start: new Date(event.start), end: new Date(event.end), status: event.status },
          ...{ summary: event.summary, description: event.description },
          ...{
            categories: event.categories.map(name => ({ name })),
            transparency: event.busy ? 'OPAQUE' : 'TRANSPARENT',
          },
        })
      }
      return calendar.toString()
    },
    ics: events => {
      const { error, value } = ics.createEvents(
        events.map(event => ({
          ...{ uid: event.uid, sequence: event.sequence, timestamp: event.changed },
          ...{ created: event.created, lastModified: event.changed, start: event.start, end: event.end },
          ...{ status: event.status, title: event.summary, description: event.description },
          ...{ categories: [...event.categories], transp: event.busy ? 'OPAQUE' : 'TRANSPARENT' },
        })),
      )
      if (value === undefined) throw new Error(`ics wrote nothing: ${String(error)}`)
      return value
    },
  }
}

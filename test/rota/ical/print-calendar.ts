import { createHash } from 'node:crypto'
import { calendarOf } from '../../../rota/ical/calendar.ts'
import { readBack } from '../../../rota/ical/read-back.ts'
import { sample2017 } from './sample.ts'

const { rota, log } = sample2017()
const calendars = (['rota', 'open'] as const).flatMap(kind =>
  (['zone', 'utc'] as const).map(times => {
    const { text, events } = calendarOf(rota, log, { kind }, { times })
    const digest = createHash('sha256').update(text).digest('hex')
    return [`${kind} ${times}`, { digest, difference: readBack(text, events) }]
  }),
)
/** Minutes by which local time is behind UTC in summer: proof that the system zone is the one asked for. */
const offset = new Date('2017-07-01T00:00Z').getTimezoneOffset()
console.log(JSON.stringify({ offset, calendars: Object.fromEntries(calendars) }))

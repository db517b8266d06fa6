import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** An event as khal lists it, times in UTC: `2017-03-25 22:00`. */
export interface ListedEvent {
  readonly start: string
  readonly end: string
  readonly title: string
}

/**
 * Imports a calendar file into a new khal calendar and lists what khal then shows.
 *
 * @param folder  an empty folder for khal's files
 * @param from  date of the first day, in UTC
 * @param until  date of the day after the last one
 */
export function listWithKhal(folder: string, path: string, from: string, until: string): ListedEvent[] {
  const [calendar, config] = [join(folder, 'calendar'), join(folder, 'config')]
  mkdirSync(calendar)
  writeFileSync(
    config,
    `[calendars]
[[rota]]
path = ${calendar}
[sqlite]
path = ${join(folder, 'khal.db')}
[locale]
local_timezone = UTC
default_timezone = UTC
timeformat = %H:%M
dateformat = %m-%d
longdateformat = %Y-%m-%d
datetimeformat = %m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
`,
  )
  const khal = (...args: string[]) =>
    execFileSync('/usr/bin/khal', ['-c', config, ...args], {
      encoding: 'utf8',
      env: { ...process.env, TZ: 'UTC', LC_ALL: 'C.UTF-8' },
      maxBuffer: 50_000_000,
    })
  khal('import', '--batch', '-a', 'rota', path)
  const lines = khal('list', '--once', '--day-format', '', '--format', '{start-long}|{end-long}|{title}', from, until)
  return lines
    .split('\n')
    .filter(line => line.includes('|'))
    .map(line => {
      const [start = '', end = '', ...title] = line.split('|')
      return { start, end, title: title.join('|') }
    })
}

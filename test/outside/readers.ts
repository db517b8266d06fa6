import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { libicalReader } from './tools.ts'

/** An event as another program reads it; times are seconds since 1970, null where they float. */
export interface ReadEvent {
  readonly uid: string
  readonly sequence: number
  readonly start: number | null
  readonly end: number | null
  readonly status: string
  readonly summary: string
  readonly description: string
  readonly location: string | null
  readonly categories: readonly string[]
}

/** A calendar as another program reads it, with how many mistakes it found. */
export interface ReadCalendar {
  readonly errors: number
  readonly events: readonly ReadEvent[]
}

/** Reads a calendar file with libical. */
export function readWithLibical(path: string): ReadCalendar {
  return run(libicalReader, [path])
}

/** Reads a calendar file with python-icalendar. */
export function readWithIcalendar(path: string): ReadCalendar {
  return readManyWithIcalendar([path])[0] as ReadCalendar
}

/** The same of many, in one run. */
export function readManyWithIcalendar(paths: readonly string[]): ReadCalendar[] {
  return run('/usr/bin/python3', [join(import.meta.dirname, 'icalendar-reader.py'), ...paths])
}

function run<Answer>(command: string, args: string[]): Answer {
  return JSON.parse(execFileSync(command, args, { encoding: 'utf8', maxBuffer: 200_000_000 })) as Answer
}

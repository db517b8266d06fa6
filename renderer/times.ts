import { TimeOfDay } from '../rota/time.ts'

/** Reads a time of day as people write it, by either clock: `7`, `7:30`, `15.30`, `3 pm`. @returns null if it is none */
export function readTime(text: string): TimeOfDay | null {
  const written = /^(\d{1,2})(?:[:.h](\d{0,2}))?\s*(?:([ap])\.?m\.?)?$/.exec(text.trim().toLowerCase())
  if (!written) return null
  const [, hour = '', minutes = '', half] = written
  const onDial = Number(hour)
  if (half !== undefined && (onDial < 1 || onDial > 12)) return null
  const hours = half === undefined ? onDial : (onDial % 12) + (half === 'p' ? 12 : 0)
  const time = TimeOfDay.safeParse(`${String(hours).padStart(2, '0')}:${minutes.padEnd(2, '0')}`)
  return time.success ? time.data : null
}

/** Reads times of day apart by commas or spaces, ascending, each once. @returns null if one is none */
export function readTimes(text: string): TimeOfDay[] | null {
  const parts = text
    .replace(/\s+(?=[ap]\.?m)/gi, '')
    .split(/[,;\s]+/)
    .filter(part => part !== '')
  if (parts.length === 0 || parts.length > 24) return null
  const times = parts.map(readTime).filter(time => time !== null)
  return times.length < parts.length ? null : [...new Set(times)].sort()
}

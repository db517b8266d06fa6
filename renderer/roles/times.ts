import { TimeOfDay } from '../../rota/time.ts'

/** Reads times of day apart by commas or spaces, ascending, each once; `7` is `07:00`. @returns null if one is none */
export function readTimes(text: string): TimeOfDay[] | null {
  const parts = text.split(/[,;\s]+/).filter(part => part !== '')
  if (parts.length === 0 || parts.length > 24) return null
  const times = parts.map(part => {
    const [hour = '', minutes = '00'] = part.split(/[:.h]/)
    return TimeOfDay.safeParse(`${hour.padStart(2, '0')}:${minutes.padEnd(2, '0')}`)
  })
  if (!times.every(time => time.success)) return null
  return [...new Set(times.map(time => time.data))].sort()
}

import { appendFileSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

let logPath: string | null = null

/** Says where faults are written; before that they go to standard error alone. */
export function startLog(path: string): void {
  logPath = path
}

/**
 * Writes a fault of the program down.
 *
 * @param during  what was asked, e.g. the operation
 * @returns a short reference that the user can quote and that finds the entry
 */
export function logFault(during: string, fault: unknown): string {
  const at = new Date()
  const reference = at.getTime().toString(36)
  const text = `${at.toISOString()} ${reference} ${during}: ${fault instanceof Error ? fault.stack : String(fault)}\n`
  process.stderr.write(text)
  try {
    if (logPath !== null) {
      mkdirSync(dirname(logPath), { recursive: true })
      appendFileSync(logPath, text)
    }
  } catch {
    process.stderr.write(`the log ${logPath} cannot be written\n`)
  }
  return reference
}

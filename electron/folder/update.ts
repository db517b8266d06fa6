import { access, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Failure, FileTrouble } from '../../rota/failure.ts'
import { calendarsOf } from '../../rota/ical/calendar.ts'
import type { CalendarFolder, FolderReport } from '../../rota/ical/folder.ts'
import { folderCalendars } from '../../rota/ical/folder-calendars.ts'
import { readBack } from '../../rota/ical/read-back.ts'
import { replaceFile } from '../files.ts'
import type { RotaState } from '../rota-state.ts'
import { digestOf, manifestPath, readManifest, type WrittenFile, writeManifest } from './manifest.ts'

/** A file that has to be written anew. */
interface DueFile {
  readonly file: WrittenFile
  readonly text: string
  readonly judge: (back: string) => string | null
}

/**
 * Brings the calendars of a folder up to date: writes those alone whose bytes differ, each whole or not at all, and
 * removes those that there are no longer. What somebody else has put there or changed is left as it is.
 *
 * What fails is told, and done when it is tried again.
 */
export async function updateFolder(
  { path, parts, times }: CalendarFolder,
  { rota, log, publication }: RotaState,
): Promise<Omit<FolderReport, 'at'>> {
  const manifest = manifestPath(path, rota.heading.id)
  const known = await readManifest(manifest)
  const calendars = folderCalendars(rota, parts, new Map([...known].map(([key, { name }]) => [key, name])))
  const report = (troubles: FileTrouble[], written: string[] = [], removed: string[] = []) => ({
    files: calendars.length,
    written,
    removed,
    troubles,
  })
  if (!(await isThere(path))) return report([{ path, code: 'folder-gone' }])

  const files = new Map(known)
  const due: DueFile[] = []
  const troubles: FileTrouble[] = []
  const scopes = calendars.map(({ scope }) => scope)
  let next = 0
  for (const { text, events } of calendarsOf(rota, log, scopes, { times, publication })) {
    const { key, fileName: name } = calendars[next++] as (typeof calendars)[number]
    const [digest, found] = [digestOf(text), await digestOfFile(join(path, name))]
    if (found !== null && found !== digest && !known.get(key)?.digests.includes(found)) {
      troubles.push({ path: join(path, name), code: 'changed-elsewhere' })
      continue
    }
    files.set(key, { key, name, digests: found === null || found === digest ? [digest] : [found, digest] })
    const file = { key, name, digests: [digest] }
    if (found !== digest) due.push({ file, text, judge: back => readBack(back, events) })
  }

  // Said before it is done: whenever this ends, it is known what is ours.
  if (due.length > 0) {
    const said = await writeManifest(manifest, files)
    if (!said.ok) return report([troubleOf(said.failure, manifest)])
  }
  const written: string[] = []
  for (const { file, text, judge } of due) {
    const done = await replaceFile(join(path, file.name), text, judge)
    if (done.ok) {
      files.set(file.key, file)
      written.push(file.name)
    } else troubles.push(troubleOf(done.failure, join(path, file.name)))
  }
  const removed: string[] = []
  const kept = new Set(calendars.map(({ key }) => key))
  for (const file of known.values()) {
    if (kept.has(file.key)) continue
    const fate = await removeOurs(join(path, file.name), file)
    if (fate === 'stays') troubles.push({ path: join(path, file.name), code: 'read-only' })
    else files.delete(file.key)
    if (fate === 'removed') removed.push(file.name)
  }
  const said = JSON.stringify([...files]) === JSON.stringify([...known]) || (await writeManifest(manifest, files))
  if (said !== true && !said.ok) troubles.push(troubleOf(said.failure, manifest))
  return report(troubles, written, removed)
}

/** Removes a file if it is as we wrote it; one that somebody else changed is theirs from now on. */
async function removeOurs(path: string, { digests }: WrittenFile): Promise<'removed' | 'theirs' | 'stays'> {
  const found = await digestOfFile(path)
  if (found === null || !digests.includes(found)) return 'theirs'
  try {
    await rm(path)
    return 'removed'
  } catch {
    return 'stays'
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await access(path)
    return true
  } catch {
    return false
  }
}

/** Null: there is no such file; one that cannot be read is like no other. */
async function digestOfFile(path: string): Promise<string | null> {
  try {
    return digestOf(await readFile(path))
  } catch (fault) {
    return fault instanceof Error && 'code' in fault && fault.code === 'ENOENT' ? null : ''
  }
}

function troubleOf(failure: Failure, path: string): FileTrouble {
  return failure.kind === 'file' ? failure.trouble : { path, code: 'cannot-write' }
}

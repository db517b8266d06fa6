import { access } from 'node:fs/promises'
import { squash } from '../../rota/change.ts'
import { beginRota, decideNewRota } from '../../rota/new-rota.ts'
import { decideOpenYear } from '../../rota/open-year.ts'
import { decideSample } from '../../rota/sample.ts'
import type { Handler } from '../context.ts'

/** What the window needs to know at start. */
export const appState: Handler<'app.state'> = async ({ desk }) => ({ ok: true, value: desk.state })

/** Opens the sample of 2017; makes it first by the same import that users have. */
export const openSample: Handler<'file.sample'> = async ({ desk, samplePath, sampleFiles, newId, now }) => {
  if (await exists(samplePath)) return desk.open(samplePath)
  return desk.create(samplePath, decideSample(await sampleFiles(), newId), now())
}

/** Makes a new rota where the user wants it. */
export const create: Handler<'file.new'> = async ({ desk, dialogs, newId, now }, { name, zone, year }) => {
  const path = await dialogs.placeRota(`${name.replace(/[^\p{L}\p{N} ._-]/gu, '-')}.watchbill`)
  if (path === null) return { ok: true, value: null }
  const start = decideNewRota(name, zone, newId)
  const opened = decideOpenYear(beginRota(start), year, newId)
  return desk.create(path, squash(start.label, [start, opened]), now())
}

/** Opens a rota that the user chooses. */
export const open: Handler<'file.open'> = async ({ desk, dialogs }) => {
  const path = await dialogs.chooseRota()
  return path === null ? { ok: true, value: null } : desk.open(path)
}

/** Opens a rota that was open before; the window cannot name any other file. */
export const openRecent: Handler<'file.recent'> = async ({ desk }, { path }) => {
  const known = desk.state.recent.some(recent => recent.path === path)
  return known ? desk.open(path) : { ok: false, failure: { kind: 'not-found', what: 'rota' } }
}

/** Closes the rota that is open. */
export const close: Handler<'file.close'> = async ({ desk }) => ({ ok: true, value: desk.close() })

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

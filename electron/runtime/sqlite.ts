import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { runOrFail, say } from './commands.ts'
import { copyIfDifferent, isSameFile } from './copy.ts'
import { fallbackFolder } from './fallback.ts'
import { packageFolder, packageVersion } from './project.ts'

const compiledFile = join(packageFolder('better-sqlite3'), 'build', 'Release', 'better_sqlite3.node')
const cachedFile = join(fallbackFolder, `better-sqlite3-${packageVersion('better-sqlite3')}.node`)

/** Whether a binary of better-sqlite3 for the fallback Electron has been compiled on this machine. */
export function fallbackSqliteIsCompiled(): boolean {
  return existsSync(cachedFile)
}

/** Gives better-sqlite3 a binary that the fallback Electron understands; Node 24 understands it too. */
export async function ensureFallbackSqlite(): Promise<void> {
  if (!fallbackSqliteIsCompiled()) await compile()
  await copyIfDifferent(cachedFile, compiledFile)
}

/** Takes the fallback's binary away again, so that better-sqlite3 is as its package ships it. */
export async function dropFallbackSqlite(): Promise<void> {
  if (await isSameFile(compiledFile, cachedFile)) await rm(compiledFile)
}

async function compile(): Promise<void> {
  say(`Compiling better-sqlite3 ${packageVersion('better-sqlite3')} for it (about a minute) …`)
  const part = join(fallbackFolder, `better-sqlite3.part-${process.pid}`)
  try {
    await mkdir(part, { recursive: true })
    const objects = await Promise.all([compileSqlite(part), compileAddon(part)])
    const library = join(part, 'better_sqlite3.node')
    const closed = ['-Wl,-Bsymbolic', '-Wl,--exclude-libs,ALL']
    await runOrFail('g++', ['-shared', '-s', ...closed, ...objects, '-ldl', '-o', library])
    await rename(library, cachedFile)
  } finally {
    await rm(part, { recursive: true, force: true })
  }
}

const common = ['-c', '-O3', '-fPIC', '-DNDEBUG']

async function compileSqlite(part: string): Promise<string> {
  const deps = join(packageFolder('better-sqlite3'), 'deps')
  const defines = [...(await readFile(join(deps, 'defines.gypi'), 'utf8')).matchAll(/'([A-Z][A-Z0-9_]+(=[^']*)?)'/g)]
  const object = join(part, 'sqlite3.o')
  const flags = [...common, '-std=c99', '-w', ...defines.map(([, define]) => `-D${define}`)]
  await runOrFail('gcc', [...flags, join(deps, 'sqlite3', 'sqlite3.c'), '-o', object])
  return object
}

async function compileAddon(part: string): Promise<string> {
  const folder = packageFolder('better-sqlite3')
  const object = join(part, 'better_sqlite3.o')
  const language = ['-std=c++20', '-fno-exceptions', '-fno-rtti', '-fno-strict-aliasing']
  const visibility = ['-fvisibility=hidden', '-fvisibility-inlines-hidden']
  const defines = ['NAPI_DISABLE_CPP_EXCEPTIONS', 'NODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS'].map(name => `-D${name}`)
  const headers = [
    join(packageFolder('node-api-headers'), 'include'),
    packageFolder('node-addon-api', 'better-sqlite3'),
    join(folder, 'deps', 'sqlite3'),
  ].map(path => `-I${path}`)
  const source = ['-include', join(import.meta.dirname, 'post-finalizer.h'), join(folder, 'src', 'better_sqlite3.cpp')]
  await runOrFail('g++', [...common, ...language, ...visibility, ...defines, ...headers, ...source, '-o', object])
  return object
}

import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')

/** What each folder may import: other folders of ours, and packages; `only` names the one file that may. */
const layers: Record<string, { folders: string[]; packages: RegExp; only: Record<string, RegExp> }> = {
  rota: {
    folders: [],
    packages: /^zod$/,
    only: {
      luxon: /^rota\/civil-time\.ts$/,
      'ical.js': /^rota\/ical\/(read-back|says)\.ts$/,
      'timezones-ical-library': /^rota\/ical\/vtimezone\.ts$/,
      'windows-iana': /^rota\/availability\/zone-name\.ts$/,
    },
  },
  db: { folders: ['rota'], packages: /^(better-sqlite3|node:.+|zod)$/, only: {} },
  electron: {
    folders: ['rota', 'db'],
    packages: /^(node:.+|zod|uuid)$/,
    only: {
      tsdav: /^electron\/dav\/contents\.ts$/,
      electron: /^electron\/[^/]+\.ts$/,
      fflate: /^electron\/workbook-(reading|writing)\.ts$/,
      'read-excel-file/universal': /^electron\/workbook-reading\.ts$/,
      'write-excel-file/node': /^electron\/workbook-writing\.ts$/,
    },
  },
  renderer: {
    folders: ['rota'],
    packages: /^(react|react-dom|zustand|zod|cmdk|@mantine|@tanstack\/react-virtual|@fontsource|dayjs\/locale\/)/,
    only: { 'markdown-it': /^renderer\/handbook\/markdown\.ts$/ },
  },
}

/** The command line says what the window says in the same words. */
function speaks(file: string, target: string): boolean {
  return file.startsWith('electron/command-line/') && target.startsWith('renderer/words/')
}

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => /\.tsx?$/.test(name))
    .map(name => join(folder, name))
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  const from = /(?:^|\n)(?:import|export)\s[^'"]*?from '([^']+)'/g
  const bare = /(?:^|\n)import '([^']+)'|\bimport\('([^']+)'\)/g
  return [...text.matchAll(from), ...text.matchAll(bare)].map(match => (match[1] ?? match[2]) as string)
}

describe.each(Object.entries(layers))('%s/', (folder, { folders, packages, only }) => {
  const files = sources(folder).filter(file => !file.startsWith(join('electron', 'runtime')))

  it('imports only what its layer allows', () => {
    const wrong: string[] = []
    for (const file of files) {
      for (const name of importsOf(file)) {
        const target = relative(root, resolve(root, dirname(file), name))
        const allowed = name.startsWith('.')
          ? [folder, ...folders].includes(target.split('/')[0] as string) || speaks(file, target)
          : packages.test(name) || only[name]?.test(file) === true
        if (!allowed) wrong.push(`${file} imports ${name}`)
      }
    }
    expect(wrong).toEqual([])
    expect(files.length).toBeGreaterThan(0)
  })
})

it('what rota/ imports at run time goes round in no circle', () => {
  const imported = new Map(sources('rota').map(file => [file, valueImports(file)]))
  const done = new Set<string>()
  const circles: string[] = []
  const visit = (file: string, path: readonly string[]) => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '))
    else if (!done.has(file)) for (const next of imported.get(file) ?? []) visit(next, [...path, file])
    done.add(file)
  }
  for (const file of imported.keys()) visit(file, [])
  expect(circles).toEqual([])
})

/** The files of rota/ that a file imports for more than their types. */
function valueImports(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  return [...text.matchAll(/^(?:import|export) (?!type )([^'"]*?) from '(\.[^']+)'/gm)]
    .filter(([, names = '']) => !/^\{(\s*type [^,}]+,?)+\s*\}$/.test(names))
    .map(([, , path = '']) => normalize(join(dirname(file), path)))
}

it('rota/ knows no clock, no dice, no console', () => {
  const impure = /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bconsole\.|\bprocess\.|\bglobalThis\b/
  const code = (file: string) => readFileSync(join(root, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
  expect(sources('rota').filter(file => impure.test(code(file)))).toEqual([])
})

it('nothing but the defaults knows a role by its name', () => {
  const code = (file: string) => readFileSync(join(root, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
  const naming = Object.keys(layers)
    .flatMap(sources)
    .filter(file => /\b(ORM|DQM|DB)\b/.test(code(file)))
  expect(naming).toEqual(['rota/default-pages.ts', 'rota/default-roles.ts'])
})

it('only serve.ts touches ipcMain, and handlers do not know Electron', () => {
  const all = sources('electron')
  const touching = all.filter(file => /\bipcMain\b/.test(readFileSync(join(root, file), 'utf8')))
  expect(touching).toEqual(['electron/serve.ts'])
  expect(all.filter(file => file.includes('handlers/') && importsOf(file).includes('electron'))).toEqual([])
})

it('no file is a drawer', () => {
  const drawers = /(^|\/)(utils?|helpers?|common|shared|misc)(\.|\/)/
  expect(
    Object.keys(layers)
      .flatMap(sources)
      .filter(file => drawers.test(file)),
  ).toEqual([])
})

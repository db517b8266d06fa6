import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { deskFolder } from '../../electron/command-line/desk-folder.ts'
import { exitMeanings } from '../../electron/command-line/ending.ts'
import { watchbill } from '../support/command.ts'

const root = resolve(import.meta.dirname, '..', '..')
const names = ['coverage', 'check', 'export', 'import', 'publish']

test('--help tells what there is, and every exit code', async () => {
  const { code, out, err } = await watchbill('/', '--help')
  expect({ code, err }).toEqual({ code: 0, err: '' })
  for (const name of names) expect(out).toMatch(new RegExp(`^ {4}${name} +\\w`, 'm'))
  for (const each of Object.keys(exitMeanings)) expect(out).toMatch(new RegExp(`^ +${each}  `, 'm'))
  expect(out.split('\n').filter(line => line.length > 80)).toEqual([])
})

test.each(names)('the help of %s is a page of a manual, also behind the command', async name => {
  const page = await watchbill('/', '--help', name)
  expect(page.code).toBe(0)
  const titles = page.out.split('\n').filter(line => /^[A-Z]/.test(line))
  expect(titles).toEqual(['NAME', 'SYNOPSIS', 'DESCRIPTION', 'OPTIONS', 'EXIT STATUS', 'EXAMPLES'])
  expect(page.out.split('\n').filter(line => line.length > 100)).toEqual([])
  expect(await watchbill('/', name, '--help')).toEqual(page)
})

test('--version is that of the package', async () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  expect((await watchbill('/', '--version')).out).toBe(`${version}\n`)
})

test.each([
  [[], 'NAME\n    watchbill'],
  [['exprt', 'x'], 'There is no command exprt. Did you mean export?'],
  [['--help', 'cover'], 'There is no command cover. Did you mean coverage?'],
  [['coverage'], 'Which rota? Give its file.'],
  [['coverage', 'a', 'b'], 'One rota at a time: b is one too many.'],
  [['coverage', 'a', '--yaer', '2017'], 'There is no option --yaer. Did you mean --year?'],
  [['coverage', 'a', '--year'], '--year needs a value: YEAR.'],
  [['coverage', 'a', '--json=yes'], '--json takes no value.'],
  [['coverage', 'a', '--year', 'soon'], '--year soon is not a whole number from 1990 to 2100.'],
  [['coverage', 'a', '-x'], 'There is no option -x.'],
  [['check', 'a', '--weeks', '0'], '--weeks 0 is not a whole number from 1 to 520.'],
  [['check', 'a', '--from', '31.3.2017'], '--from 31.3.2017 is not a date such as 2017-03-31.'],
  [['import'], 'Into which rota? Give its file.'],
  [['import', 'a'], 'Which files? Give them behind the rota.'],
])('%j is a wrong command line: 2, and nothing on standard output', async (args, sentence) => {
  const { code, out, err } = await watchbill('/', ...args)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain(sentence)
})

test('the launcher starts it from anywhere, and through a reader who goes away early', () => {
  const { PATH = '' } = process.env
  const env = { ...process.env, PATH: `${dirname(process.execPath)}:${PATH}` }
  const said = spawnSync('sh', ['-c', `"${root}/bin/watchbill" --help import | head -n 2`], {
    cwd: '/',
    env,
    encoding: 'utf8',
  })
  expect(said).toMatchObject({
    status: 0,
    stdout: 'NAME\n    watchbill import - take tables into a rota, CSV or Excel\n',
  })
})

test('it never asks for Electron', () => {
  const reached = new Set<string>()
  const follow = (file: string): void => {
    if (reached.has(file)) return
    reached.add(file)
    const text = readFileSync(file, 'utf8')
    for (const [, plain, lazy] of text.matchAll(/ from '([^']+)'|\bimport\('([^']+)'\)/g)) {
      const name = (plain ?? lazy) as string
      expect(`${file} imports ${name}`).not.toMatch(/imports electron$/)
      if (name.startsWith('.')) follow(resolve(dirname(file), name))
    }
  }
  follow(join(root, 'electron', 'command-line.ts'))
  expect(reached.size).toBeGreaterThan(100)
})

test.each([
  ['linux', { XDG_CONFIG_HOME: '/c' }, /^\/c\/watchbill$/],
  ['linux', {}, /\/\.config\/watchbill$/],
  ['darwin', {}, /\/Library\/Application Support\/watchbill$/],
  ['win32', { APPDATA: '/r' }, /^\/r\/watchbill$/],
] as const)('on %s the desk is where Electron keeps it', (platform, env, folder) => {
  expect(deskFolder(platform, env)).toMatch(folder)
})

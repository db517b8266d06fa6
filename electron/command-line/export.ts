import { statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { partlyWords } from '../../renderer/words/failure.ts'
import { count } from '../../renderer/words/number.ts'
import { freeFileName } from '../../rota/file-name.ts'
import { latestPublication } from '../../rota/publish.ts'
import { type Command, oneRota, taken, wholeNumber } from './command.ts'
import { Ending, exitCodes, misused } from './ending.ts'
import { scopeCalled, scopeSpellings } from './find.ts'
import { withRota } from './session.ts'

const options = {
  scope: {
    type: 'string',
    multiple: true,
    value: 'SCOPE',
    says: `the part of the rota: ${scopeSpellings}; may be given several times; the whole rota if none is given`,
  },
  out: {
    type: 'string',
    value: 'DIR',
    says: 'the folder to write to, which has to be there; the current one if none is given',
  },
  times: {
    type: 'string',
    value: 'zone|utc',
    says: 'local times with their zone (as a rule), or UTC for programs that read no zones',
  },
  cancelled: {
    type: 'boolean',
    says: 'shifts that are gone stay in the file as cancelled, for programs that import it',
  },
  alarm: {
    type: 'string',
    value: 'MINUTES',
    says: 'remind so many minutes before a shift begins, in the calendar of a person',
  },
  attendees: {
    type: 'boolean',
    says: 'name people with their addresses; some servers write to them when they take such a file in',
  },
  draft: { type: 'boolean', says: 'the rota as it is now, with what was not published yet' },
  published: { type: 'boolean', says: 'the rota as it was published last; refused where nothing was' },
} as const

/** Writes calendars. */
export const exportCalendars: Command = {
  name: 'export',
  synopsis:
    'FILE [--scope SCOPE]... [--out DIR] [--times zone|utc] [--cancelled] [--alarm MINUTES] [--attendees] [--draft | --published]',
  summary: 'write iCal files',
  description: [
    'Writes an iCal file for each scope and says its path and how many events it holds. A file of the same name is replaced, but only once the new one has read back as it was meant.',
    'What was published is exported; the rota as it is now where nothing was published, or with --draft.',
    'The rota is only read. The same rota gives the same files, byte for byte.',
  ],
  options,
  examples: [
    { line: 'watchbill export cms.watchbill --scope role:CODE --out calendars', does: 'the shifts of a role' },
    { line: 'watchbill export cms.watchbill --scope person:ada.quill@example.org --scope open', does: 'two calendars' },
  ],
  async run(args, terminal) {
    const { values, files } = taken(args, options)
    const path = oneRota(files)
    const { times = 'zone', out = '.', scope: scopes = ['rota'] } = values
    if (times !== 'zone' && times !== 'utc') throw misused(`--times ${times} is neither zone nor utc`)
    const alarm = values.alarm === undefined ? null : wholeNumber('alarm', values.alarm, 0, 40_320)
    const { cancelled: tombstones = false, attendees = false } = values
    if (values.draft && values.published) throw misused('--draft and --published exclude each other')
    if (!statSync(out, { throwIfNoEntry: false })?.isDirectory())
      throw new Ending(exitCodes.unwritable, `${out}: there is no such folder.`)
    const names = new Set<string>()
    const place = async (_format: string, suggested: string) => {
      const name = freeFileName(suggested, names)
      names.add(name.toLowerCase())
      return join(out, name)
    }
    return withRota(path, 'look', terminal, { place }, async ({ read, ask }) => {
      const { rota } = await read()
      const published = values.published || (!values.draft && latestPublication(rota) !== null)
      const state = published ? 'published' : 'draft'
      const written: string[] = []
      try {
        for (const scope of scopes.map(text => scopeCalled(rota, text))) {
          const file = await ask('export.calendar', { scope, state, times, tombstones, alarm, attendees }, 'write')
          if (file === null) continue
          terminal.say(`${file.path}: ${count(file.events, 'event')}`)
          written.push(basename(file.path))
        }
      } catch (ending) {
        if (!(ending instanceof Ending) || written.length === 0) throw ending
        throw new Ending(ending.code, `${ending.message} ${partlyWords({ written, of: scopes.length })}`)
      }
      return exitCodes.done
    })
  },
}

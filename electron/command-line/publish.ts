import { readFileSync } from 'node:fs'
import { feedName } from '../../renderer/words/feed.ts'
import { count } from '../../renderer/words/number.ts'
import { stateSentWords } from '../../renderer/words/server.ts'
import { serverTroubleWords } from '../../renderer/words/server-trouble.ts'
import { dateOf, timeOf } from '../../rota/civil-time.ts'
import type { CalendarPlan, CalendarServer, SendingResult, SentTitle } from '../../rota/dav/server.ts'
import type { Rota } from '../../rota/rota.ts'
import { type Command, oneRota, taken } from './command.ts'
import { Ending, type ExitCode, exitCodes, misused } from './ending.ts'
import { scopeCalled } from './find.ts'
import { withRota } from './session.ts'
import type { Terminal } from './terminal.ts'

const options = {
  calendar: {
    type: 'string',
    multiple: true,
    value: 'SCOPE=URL',
    says: 'a part of the rota (see export) and the address of its calendar; may be given several times; without it the calendars go where the window sends them',
  },
  user: { type: 'string', value: 'NAME', says: 'who signs in, with --calendar' },
  webdav: { type: 'boolean', says: 'the addresses are those of .ics files in a plain WebDAV folder' },
  draft: { type: 'boolean', says: 'with --calendar, the rota as it is now, also where something was published' },
  'password-file': { type: 'string', value: 'FILE', says: 'its first line is the password; - is standard input' },
  again: { type: 'boolean', says: 'send again what somebody removed on the server' },
  'dry-run': { type: 'boolean', says: 'only ask the server, and tell what would be sent' },
} as const

/** Sends calendars to a server. */
export const publish: Command = {
  name: 'publish',
  synopsis:
    'FILE [--calendar SCOPE=URL]... [--webdav] [--user NAME] [--password-file FILE] [--draft] [--again] [--dry-run]',
  summary: 'send calendars to a CalDAV or WebDAV server',
  description: [
    'Sends what is published, or the draft as long as nothing is; what differs from what is there, and nothing else: an event that somebody else changed on the server is left alone and told on standard error, and so are things that are not ours. After a broken connection the next run goes on from there.',
    'The password is read from the file that --password-file names, else from the environment variable WATCHBILL_PASSWORD; the keychain of the system opens for the window only. The rota is only read. What was sent is remembered in the folder in which the window remembers it, so both send differences only.',
  ],
  options,
  examples: [
    { line: 'watchbill publish cms.watchbill --dry-run', does: 'what would be sent to where the window sends' },
    {
      line: 'watchbill publish cms.watchbill --user ada --calendar rota=https://example.org/dav/rota/',
      does: 'on a machine that has never seen the window',
    },
  ],
  async run(args, terminal) {
    const { values, files } = taken(args, options)
    const path = oneRota(files)
    const password = passwordFrom(values['password-file'], terminal)
    return withRota(path, 'look', terminal, {}, async ({ ask, read }) => {
      const { rota, revision } = await read()
      const named = values.calendar && {
        ...{ kind: values.webdav ? ('webdav' as const) : ('caldav' as const), user: values.user ?? '' },
        ...calendarsFrom(rota, values.calendar),
        state: values.draft ? ('draft' as const) : ('published' as const),
      }
      const { server } = named ? { server: named } : await ask('server.read', undefined)
      if (server === null)
        throw new Ending(
          exitCodes.refused,
          'The window sends this rota to no server: set one up there, or give --calendar.',
        )
      if (server.user !== '' && password === null)
        throw misused(`Which password has ${server.user}? Give it in WATCHBILL_PASSWORD, or name --password-file`)
      // For this run alone: a command changes nothing of what the desk remembers.
      await ask('server.save', { server, password })
      const heading = `Of ${stateSentWords(rota, server.state)}:`
      if (values['dry-run']) {
        const { calendars } = await ask('server.plan', undefined)
        terminal.say(heading)
        return planned(terminal, rota, calendars)
      }
      const gone = values.again ? (await ask('server.plan', undefined)).calendars.flatMap(({ gone }) => gone) : []
      const insisted = gone.map(({ href, etag }) => ({ href, etag }))
      const result = await ask('server.send', { revision, insisted })
      terminal.say(heading)
      return sent(terminal, rota, result)
    })
  },
}

function passwordFrom(file: string | undefined, { env }: Terminal): string | null {
  if (file === undefined) return env.WATCHBILL_PASSWORD ?? null
  try {
    return (readFileSync(file === '-' ? 0 : file, 'utf8').split(/\r?\n/)[0] ?? '').trimEnd()
  } catch {
    throw new Ending(exitCodes.unreadable, `${file}: the password cannot be read.`)
  }
}

function calendarsFrom(rota: Rota, texts: readonly string[]): Pick<CalendarServer, 'address' | 'calendars'> {
  const calendars = texts.map(text => {
    const [, scope = '', url = ''] = /^(.+?)=(https?:\/\/.+)$/.exec(text) ?? []
    if (!URL.canParse(url))
      throw misused(`--calendar ${text} is not SCOPE=URL, such as open=https://example.org/dav/open/`)
    return { scope: scopeCalled(rota, scope), url }
  })
  const [address = '', other] = new Set(calendars.map(({ url }) => `${new URL(url).origin}/`))
  if (other !== undefined) throw misused(`One server at a time: ${address} and ${other} are two`)
  return { address, calendars }
}

function planned(terminal: Terminal, rota: Rota, plans: readonly CalendarPlan[]): ExitCode {
  for (const { scope, make, added, changed, removed, untouched } of plans) {
    const made = make ? ', a new calendar' : ''
    const work = `${added.length} to add, ${changed.length} to change, ${removed.length} to remove`
    terminal.say(`${feedName(rota, { scope })}${made}: ${work}, ${untouched} as they are`)
  }
  return othersTold(
    terminal,
    rota,
    plans.flatMap(({ foreign }) => foreign.map(({ title }) => title)),
    plans.flatMap(({ gone }) => gone.map(({ title }) => title)),
  )
}

function sent(terminal: Terminal, rota: Rota, result: SendingResult): ExitCode {
  const { added, changed, removed, foreign, gone, failed, stopped, left } = result
  terminal.say(`${added} added, ${changed} changed, ${removed} removed`)
  const amiss = othersTold(terminal, rota, foreign, gone)
  for (const { title, trouble } of failed)
    terminal.warn(`${titleWords(rota, title)}: ${serverTroubleWords(trouble).title}.`)
  if (stopped === null) return failed.length > 0 ? exitCodes.refused : amiss
  const why = stopped === 'cancelled' ? 'It was ended' : serverTroubleWords(stopped).title
  throw new Ending(exitCodes.refused, `${why}. ${count(left, 'thing is', 'things are')} left: run it again.`)
}

function othersTold(
  terminal: Terminal,
  rota: Rota,
  foreign: readonly SentTitle[],
  gone: readonly SentTitle[],
): ExitCode {
  for (const title of foreign)
    terminal.warn(`${titleWords(rota, title)}: changed on the server by somebody else, and left.`)
  for (const title of gone)
    terminal.warn(`${titleWords(rota, title)}: removed on the server by somebody else; --again sends it.`)
  return foreign.length + gone.length > 0 ? exitCodes.amiss : exitCodes.done
}

function titleWords({ zone }: Rota, { summary, start }: SentTitle): string {
  return start === null ? summary : `${dateOf(zone, start)} ${timeOf(zone, start)} ${summary}`
}

import type { Feed, FeedState } from '../../rota/feed.ts'
import { partName } from '../../rota/ical/wording.ts'
import type { Rota } from '../../rota/rota.ts'
import { wholeMinute } from '../../rota/time.ts'
import { datedMoment } from './dates.ts'
import type { Account } from './failure.ts'

/** The part of the export dialog that hands calendars out. */
export const feeding = {
  about:
    'A calendar program that subscribes to an address asks for it again and again by itself, and shows what has changed. It gets an answer while Watchbill runs and this rota is open; in between it keeps what it has.',
  none: 'Nothing is handed out yet, and nothing listens.',
  list: 'Handed out',
  states: { published: 'As published', draft: 'Draft: as it is now' },
  neverFetched: 'not fetched yet',
  fetched: (when: string) => `last fetched ${when}`,
  address: (name: string) => `Address of ${name}`,
  noAddress: 'Nothing listens.',
  copy: 'Copy address',
  copied: (name: string) => `Copied the address of ${name}`,
  renew: 'New address',
  renewed: (name: string) => `${name} has a new address; the old one ends`,
  revoke: 'Turn off',
  revoked: (name: string) => `${name} is not handed out any more`,
  actionOf: (action: string, name: string) => `${action}: ${name}`,
  add: 'Turn on',
  added: (name: string) => `${name} is handed out: copy its address into a calendar program`,
  state: 'State',
  published: 'As published: what its people have',
  publishedFirst: 'As published: once something is',
  draft: 'Draft: what you see, at once',
  secret: 'Whoever knows an address reads the calendar. Turn it off, or make a new one, if it got about.',
  network: 'Other machines in this network may ask, too',
  question: {
    title: 'Let other machines ask?',
    advice:
      'Addresses then begin with the number of this machine in its network. What is handed out travels unencrypted: others in the same network can read along, names and times. Do it only in a network that you trust.',
    yes: 'Let them ask',
    no: 'Only this machine',
  },
  close: 'Close',
} as const

/** What a feed hands out: `The whole rota`, `DQM`, `Ada Quill`, `Open shifts`. */
export function feedName(rota: Rota, { scope }: Pick<Feed, 'scope'>): string {
  switch (scope.kind) {
    case 'rota':
      return 'The whole rota'
    case 'open':
      return 'Open shifts'
    case 'role':
      return rota.rows.role.has(scope.roleId) ? (partName(rota, scope) ?? '') : 'A role that is gone'
    case 'person':
      return rota.rows.person.has(scope.personId) ? (partName(rota, scope) ?? '') : 'A person who is gone'
    default:
      return partName(rota, scope) ?? ''
  }
}

/** Which state it hands out, and when it was last asked for: `As published, last fetched 24 Nov 2026 23:02`. */
export function feedWords(rota: Rota, { state, fetched }: Pick<Feed, 'state' | 'fetched'>): string {
  const when = fetched === null ? feeding.neverFetched : feeding.fetched(datedMoment(rota.zone, wholeMinute(fetched)))
  return `${feeding.states[state]}, ${when}`
}

/** Why addresses are not what they were; null: all is well. */
export function feedTrouble(trouble: FeedState['trouble']): Account | null {
  switch (trouble) {
    case null:
      return null
    case 'other-port':
      return {
        title: 'Another program has the port of these addresses',
        advice:
          'The addresses below hold until Watchbill ends. Close the other program and start Watchbill again, and the usual ones are back.',
      }
    case 'no-port':
      return {
        title: 'The system lets nothing listen',
        advice: 'Nothing is handed out. Look whether a firewall forbids it, then start Watchbill again.',
      }
  }
}

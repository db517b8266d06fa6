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
  none: 'No feed is on yet.',
  list: 'Feeds that are on',
  neverFetched: 'not fetched yet',
  fetched: (when: string) => `last fetched ${when}`,
  address: (name: string) => `Address of ${name}`,
  noAddress: 'It has no address now.',
  copy: 'Copy address',
  copied: (name: string) => `Copied the address of ${name}`,
  /** The ways in which an address ends. */
  endings: {
    renew: {
      action: 'New address',
      title: (name: string) => `Give ${name} a new address?`,
      advice: 'The one that calendar programs know stops working: whoever has subscribed has to subscribe anew.',
      yes: 'Give a new address',
      no: 'Keep the address',
      done: (name: string) => `New address: ${name}. The old one does not work any more`,
    },
    revoke: {
      action: 'Turn off',
      title: (name: string) => `Turn off the feed of ${name}?`,
      advice: 'Its address stops working for good: whoever has subscribed gets nothing new.',
      yes: 'Turn it off',
      no: 'Keep it on',
      done: (name: string) => `Turned off: ${name}`,
    },
  },
  actionOf: (action: string, name: string) => `${action}: ${name}`,
  add: 'Turn on',
  fresh: 'New feed',
  added: (name: string) => `Turned on: ${name}. Copy the address into a calendar program`,
  already: (name: string) => `On already: ${name}. Copy the address into a calendar program`,
  shows: (name: string, state: string) => `${name}: ${state}`,
  secret: 'Whoever knows an address can read its calendar. If it fell into wrong hands, give a new one.',
  network: 'Other machines in this network may ask, too',
  question: {
    title: 'Let other machines ask?',
    advice:
      'Addresses then begin with the IP address of this machine. What is handed out travels unencrypted: others in the same network can read along, names and times. Do it only in a network that you trust.',
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

/** When a feed was last asked for: `last fetched 24 Nov 2026 23:02`. */
export function fetchedWords(zone: string, { fetched }: Pick<Feed, 'fetched'>): string {
  return fetched === null ? feeding.neverFetched : feeding.fetched(datedMoment(zone, wholeMinute(fetched)))
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

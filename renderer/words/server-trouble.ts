import type { ServerTrouble } from '../../rota/dav/trouble.ts'
import type { Account } from './failure.ts'

const words: Readonly<Record<ServerTrouble['code'], (host: string, status: number | null) => Account>> = {
  address: host => ({
    title: `${host} is no address to send a password to`,
    advice: 'It has to begin with https:// and hold no name or password. Only this computer itself may be http.',
  }),
  'no-password': () => ({
    title: 'The password is not known',
    advice: 'Type it under “Server”; it is not kept in the rota.',
  }),
  'unknown-host': host => ({
    title: `${host} is not found`,
    advice: 'Look at its spelling and at your connection to the network, then try again.',
  }),
  unreachable: host => ({
    title: `Nothing answers at ${host}`,
    advice: 'Look at the address and its port, and whether the server is running, then try again.',
  }),
  certificate: host => ({
    title: `${host} cannot prove who it is`,
    advice: 'Its certificate is not trusted here, or it speaks no TLS. The password was not sent.',
  }),
  timeout: host => ({
    title: `${host} did not answer in time`,
    advice: 'What was sent is remembered. Try again: it goes on from there.',
  }),
  'no-answer': host => ({
    title: `${host} closed the connection without an answer`,
    advice: 'What was sent is remembered. Try again: it goes on from there.',
  }),
  'cut-off': host => ({
    title: `The answer of ${host} broke off`,
    advice: 'What was sent is remembered. Try again: it goes on from there.',
  }),
  'too-large': host => ({
    title: `${host} sent more than a calendar server would`,
    advice: 'It was not read to its end. Look at the address.',
  }),
  'web-page': host => ({
    title: `${host} answered with a web page`,
    advice:
      'It may be the sign-in page of the network you are in, or the address of a website instead of a calendar server.',
  }),
  'no-calendars': host => ({
    title: `No calendar server was found at ${host}`,
    advice: 'Look up the CalDAV address in the settings of your calendar there.',
  }),
  redirected: host => ({
    title: `${host} sends us on to another server`,
    advice: 'Your password does not go there by itself. Enter the address of that server if you trust it.',
  }),
  'no-etag': host => ({
    title: `${host} does not tell when something changes`,
    advice: 'So nobody could see whether somebody else changed a calendar there. Nothing was sent.',
  }),
  password: host => ({
    title: `${host} does not take this name and password`,
    advice: 'Some servers want an app password, made in their settings. Nothing was sent.',
  }),
  forbidden: host => ({
    title: `${host} does not allow it`,
    advice: 'You may only read there, or not make calendars. Choose a calendar that is yours.',
  }),
  missing: host => ({
    title: `${host} has nothing at this address`,
    advice: 'The calendar or folder may have been moved or removed. Choose it again.',
  }),
  conflict: host => ({
    title: `${host} could not take it as it was sent`,
    advice: 'The calendar it belongs to may be gone, or the same event lies elsewhere on the server.',
  }),
  changed: host => ({
    title: `It was changed on ${host} meanwhile`,
    advice: 'It was left as it is there.',
  }),
  locked: host => ({
    title: `It is locked on ${host}`,
    advice: 'Somebody else works on it there. Try again later.',
  }),
  full: host => ({
    title: `${host} has no room left`,
    advice: 'What was sent is kept there. Free some space, then send again: it goes on from there.',
  }),
  fault: (host, status) => ({
    title: `${host} has a fault of its own${status === null ? '' : ` (${status})`}`,
    advice: 'What was sent is remembered. Try again later: it goes on from there.',
  }),
  status: (host, status) => ({
    title: `${host} did not take it${status === null ? '' : ` (${status})`}`,
    advice: 'Whoever runs the server can say what this number means there.',
  }),
}

/** Why a server did not do what it was asked to, in words. */
export function serverTroubleWords({ code, host, status }: ServerTrouble): Account {
  return words[code](host, status)
}

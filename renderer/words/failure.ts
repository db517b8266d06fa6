import type { Failure, FileTrouble } from '../../rota/contract.ts'
import { isHard } from '../../rota/rules/check.ts'
import { ruleNames } from './breach.ts'

/** What went wrong, in words: what happened, and what was kept or is to do. */
export interface Account {
  readonly title: string
  readonly advice: string
}

const troubles: Readonly<Record<FileTrouble['code'], (name: string) => Account>> = {
  'not-found': name => ({
    title: `${name} is not there any more`,
    advice: 'It was moved, renamed or deleted. Open it where it is now.',
  }),
  'folder-gone': name => ({
    title: `The folder of ${name} cannot be reached`,
    advice: 'If it is on a stick or a network drive, connect it and try again. Nothing was written.',
  }),
  'not-a-rota': name => ({
    title: `${name} is not a Watchbill rota`,
    advice: 'It was left as it is. CSV files are taken in with Import, into a rota.',
  }),
  damaged: name => ({
    title: `${name} is damaged`,
    advice: 'It was left byte for byte as it is. Open a backup or an older copy of it.',
  }),
  newer: name => ({
    title: `${name} was written by a newer Watchbill`,
    advice: 'It was left byte for byte as it is. Open it with that version or a later one.',
  }),
  'cannot-read': name => ({
    title: `${name} cannot be read`,
    advice: 'It was left as it is. Look whether you may read the file and its folder, then try again.',
  }),
  'too-large': name => ({
    title: `${name} is too large to be taken in`,
    advice: 'It was left as it is, and nothing was changed. Divide it into smaller files.',
  }),
  'read-only': name => ({
    title: `${name} cannot be written to`,
    advice: 'Nothing was changed. Allow writing to the file and its folder, or copy it to where you may write.',
  }),
  'in-use': name => ({
    title: `${name} is in use by another program`,
    advice: 'Nothing was changed. Close it there, then try again.',
  }),
  'disk-full': name => ({
    title: `The disk is full: ${name} could not be written`,
    advice: 'What was there before is kept. Free some space, then do it again.',
  }),
  'cannot-write': name => ({
    title: `${name} could not be written`,
    advice: 'What was there before is kept. Choose another folder, or look at the rights of this one.',
  }),
  'read-back': name => ({
    title: `${name} did not read back as it was written`,
    advice: 'What was there before is kept. Try again; if it happens again, choose another disk.',
  }),
}

/** What is wrong with a file and what to do, e.g. at the welcome. */
export function troubleWords({ code, path }: FileTrouble): Account {
  return troubles[code](path.split(/[\\/]/).at(-1) || path)
}

const missing = {
  rota: { title: 'No rota is open', advice: 'Open one, or start a new one.' },
  slot: { title: 'This slot is not there any more', advice: 'Nothing was changed.' },
  person: { title: 'This person is not in the rota any more', advice: 'Nothing was changed.' },
  role: { title: 'This role is not in the rota any more', advice: 'Nothing was changed.' },
  booking: { title: 'This booking is not there any more', advice: 'Nothing was changed.' },
  undo: { title: 'There is nothing to undo', advice: 'Nothing was changed.' },
  redo: { title: 'There is nothing to redo', advice: 'Nothing was changed.' },
} as const

/** Why an operation did not happen, in words. */
export function failureWords(failure: Failure): Account {
  switch (failure.kind) {
    case 'refused': {
      const names = failure.breaches.filter(isHard).map(({ rule }) => ruleNames[rule])
      return { title: `Not booked: ${names.join(', ') || 'a rule forbids it'}`, advice: 'Nothing was changed.' }
    }
    case 'conflict':
      return {
        title: 'The rota has changed meanwhile',
        advice: 'Nothing was changed. What you see now is the newest state; look again and repeat.',
      }
    case 'not-found':
      return missing[failure.what]
    case 'file':
      return troubleWords(failure.trouble)
    case 'invalid-input':
      return { title: 'This cannot be done as entered', advice: `${failure.issues.join('; ')}. Nothing was changed.` }
    case 'internal':
      return {
        title: 'Something went wrong inside Watchbill',
        advice: `Everything confirmed before is kept. The log has more under ${failure.reference}.`,
      }
  }
}

/** Why an operation did not happen, in one line. */
export function failureLine(failure: Failure): string {
  const { title, advice } = failureWords(failure)
  return `${title}. ${advice}`
}

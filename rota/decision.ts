import type { Change } from './change.ts'
import type { Failure } from './failure.ts'
import type { Hindrance } from './hindrance.ts'
import type { Table } from './records.ts'

/** What a decision comes to: a change to commit, or why there is none. */
export type Decision =
  | { readonly ok: true; readonly change: Change }
  | { readonly ok: false; readonly failure: Failure }

/** It can be done. */
export function decided(change: Change): Decision {
  return { ok: true, change }
}

/** Something else than a rule of booking stands against it. */
export function hindered(hindrance: Hindrance): Decision {
  return { ok: false, failure: { kind: 'hindered', hindrance } }
}

/** Something that it names is not there. */
export function notFound(what: Table): Decision {
  return { ok: false, failure: { kind: 'not-found', what } }
}

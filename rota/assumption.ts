import { z } from 'zod'
import { decideArrangement, type Step } from './arrange.ts'
import { bookingsOf } from './bookings.ts'
import { apply, squash } from './change.ts'
import { instantOf } from './civil-time.ts'
import { type Decision, decided, hindered, notFound } from './decision.ts'
import { Period } from './period.ts'
import { decidePeriod } from './periods.ts'
import { Person } from './person.ts'
import { decidePeople, type PeopleStep, type Tenure } from './person-edit.ts'
import { decideAbsences } from './person-stretches.ts'
import { Level } from './qualification.ts'
import type { Rota } from './rota.ts'
import { LocalDate } from './time.ts'

const Holding = { roleId: z.uuid(), level: Level, from: LocalDate.nullable(), until: LocalDate.nullable() }

/** Something that is assumed, to see what would come of it. */
export const Assumption = z.discriminatedUnion('kind', [
  /** A person leaves: they are on no slot any more that ends after the date. */
  z.object({ kind: z.literal('leaves'), personId: z.uuid(), from: LocalDate }),
  /** Somebody new joins with a level in a role. */
  z.object({ kind: z.literal('joins'), name: Person.shape.name, email: Person.shape.email, ...Holding }),
  /** A person holds a level in a role, beside what they hold: trained, or for longer. */
  z.object({ kind: z.literal('holds'), personId: z.uuid(), ...Holding }),
  /** A person is away. */
  z.object({ kind: z.literal('away'), personId: z.uuid(), start: LocalDate, end: LocalDate }),
  /** A period has other dates, or is of another kind. */
  z.object({
    kind: z.literal('period'),
    periodId: z.uuid(),
    periodKind: Period.shape.kind,
    start: Period.shape.start,
    end: Period.shape.end,
  }),
])
export type Assumption = z.infer<typeof Assumption>

/** Decides on an assumption as on the edits that it stands for, with the same checks. */
export function decideAssumption(rota: Rota, assumed: Assumption, newId: () => string): Decision {
  switch (assumed.kind) {
    case 'leaves':
      return decideLeaving(rota, assumed.personId, assumed.from, newId)
    case 'joins': {
      const { name, email, roleId, ...tenure } = assumed
      const fields = { name, email, institute: '', subsystem: '', joined: tenure.from, left: null }
      return decidePeople(rota, [{ kind: 'add', fields, roles: [{ roleId, tenures: [held(tenure)] }] }], newId)
    }
    case 'holds': {
      const { personId, roleId, ...tenure } = assumed
      const others = [...rota.rows.qualification.values()].filter(
        row => row.personId === personId && row.roleId === roleId,
      )
      const tenures = [...others, tenure].map(held)
      return decidePeople(rota, [{ kind: 'qualify', personId, roleId, tenures }], newId)
    }
    case 'away': {
      const { personId, start, end } = assumed
      if (start >= end) return endsBeforeStart(rota.rows.person.get(personId)?.name)
      return decideAbsences(rota, [personId], { start, end, reason: '' }, newId)
    }
    case 'period': {
      const { periodId, periodKind, start, end } = assumed
      const period = rota.rows.period.get(periodId)
      if (!period) return notFound('period')
      if (start >= end) return endsBeforeStart(period.name)
      return decidePeriod(rota, { entry: { ...period, kind: periodKind, start, end }, leads: null, along: [] }, newId)
    }
  }
}

function held({ level, from, until }: Tenure): Tenure {
  return { level, from, until }
}

function endsBeforeStart(name = ''): Decision {
  return hindered({ why: 'ends-before-start', name })
}

function decideLeaving(rota: Rota, personId: string, from: LocalDate, newId: () => string): Decision {
  if (!rota.rows.person.has(personId)) return notFound('person')
  const after = instantOf(rota.zone, from)
  const off: Step[] = bookingsOf(rota, personId)
    .filter(({ end }) => end > after)
    .map(({ booking }) => ({ kind: 'remove', bookingId: booking.id }))
  const leave: PeopleStep = { kind: 'change', personId, fields: { left: from } }
  return oneAfterTheOther(rota, [
    now => decideArrangement(now, off, { label: null, reason: null }, newId),
    now => decidePeople(now, [leave], newId),
  ])
}

/** Several decisions as one, each of the rota as the one before leaves it; called like the last. The first failure is theirs. */
function oneAfterTheOther(rota: Rota, decisions: readonly ((now: Rota) => Decision)[]): Decision {
  let now = rota
  let label = ''
  const changes = []
  for (const decide of decisions) {
    const decision = decide(now)
    if (!decision.ok) return decision
    const applied = apply(now, decision.change)
    if (!applied.ok) return { ok: false, failure: { kind: 'conflict' } }
    now = applied.rota
    label = decision.change.label
    changes.push(decision.change)
  }
  return decided(squash(label, changes))
}

/** Makes some assumptions true, all of them or none, as one change. */
export function decideAssumptions(rota: Rota, assumed: readonly Assumption[], newId: () => string): Decision {
  const all = oneAfterTheOther(
    rota,
    assumed.map(each => now => decideAssumption(now, each, newId)),
  )
  if (!all.ok || assumed.length <= 1) return all
  const { label, rows } = all.change
  const others = assumed.length - 1
  return decided({ label: `${label}, and ${others} ${others === 1 ? 'other change' : 'other changes'}`, rows })
}

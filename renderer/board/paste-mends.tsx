import type { Entry } from '../../rota/paste/entry.ts'
import { plainName } from '../../rota/paste/person.ts'
import type { PastePlan, Unmatched } from '../../rota/paste/plan.ts'
import type { Rota } from '../../rota/rota.ts'
import { board } from '../words/board.ts'
import boardClasses from './board.module.css'
import classes from './paste-dialog.module.css'
import { pensOf } from './pen.ts'
import { personRows } from './rows.ts'

const words = board.paste

/** A text that matched nothing, wherever it stands. */
interface Mend {
  readonly field: 'person' | 'entry'
  readonly key: string
  readonly text: string
  readonly problem: Unmatched['problem'] | null
  readonly times: number
  readonly people: Unmatched['people']
}

/** Texts that matched nobody and nothing, each once, with what they may mean to choose from; those chosen stay to be changed. */
export function PasteMends(props: {
  readonly rota: Rota
  readonly plan: PastePlan
  readonly people: ReadonlyMap<string, string>
  readonly entries: ReadonlyMap<string, Entry>
  readonly onPerson: (key: string, personId: string | null) => void
  readonly onEntry: (key: string, entry: Entry | null) => void
}) {
  const { rota, plan, people, entries } = props
  const mends = mendsOf(plan, people, entries)
  if (mends.length === 0) return null
  return (
    <section aria-label={words.mend}>
      <h3>{words.mend}</h3>
      <ul className={classes.mends}>
        {mends.map(mend => (
          <li key={`${mend.field} ${mend.key}`}>
            <b className={classes.text}>{mend.text}</b>
            <span className={classes.why}>
              {mend.problem === null ? '' : `${words.times(mend.times)} ${words.problems[mend.problem]}`}
            </span>
            {mend.field === 'person' ? (
              <PersonChoice rota={rota} mend={mend} value={people.get(mend.key) ?? ''} onChange={props.onPerson} />
            ) : (
              <EntryChoice rota={rota} mend={mend} value={entries.get(mend.key)} onChange={props.onEntry} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function mendsOf(
  plan: PastePlan,
  people: ReadonlyMap<string, string>,
  entries: ReadonlyMap<string, Entry>,
): readonly Mend[] {
  const found = new Map<string, Mend>()
  for (const { mends, problem, people: among } of plan.unmatched) {
    if (mends === null) continue
    const key = plainName(mends.text)
    if (key === '') continue
    const id = `${mends.field} ${key}`
    const times = (found.get(id)?.times ?? 0) + 1
    found.set(id, { field: mends.field, key, text: mends.text, problem, times, people: among })
  }
  const chosen = (field: Mend['field'], keys: Iterable<string>) => {
    for (const key of keys) {
      const id = `${field} ${key}`
      if (!found.has(id)) found.set(id, { field, key, text: key, problem: null, times: 0, people: [] })
    }
  }
  chosen('person', people.keys())
  chosen('entry', entries.keys())
  return [...found.values()]
}

function PersonChoice(props: {
  readonly rota: Rota
  readonly mend: Mend
  readonly value: string
  readonly onChange: (key: string, personId: string | null) => void
}) {
  const { mend } = props
  const likely = new Set(mend.people.map(({ id }) => id))
  const all = personRows(props.rota).flatMap(row => (row.kind === 'person' ? [row.person] : []))
  const ordered = [...all.filter(({ id }) => likely.has(id)), ...all.filter(({ id }) => !likely.has(id))]
  return (
    <select
      className={boardClasses.select}
      aria-label={words.means(mend.text)}
      value={props.value}
      onChange={event => props.onChange(mend.key, event.currentTarget.value || null)}
    >
      <option value="">{words.leaveOut}</option>
      {ordered.map(({ id, name, institute }) => (
        <option key={id} value={id}>
          {institute === '' ? name : `${name}, ${institute}`}
        </option>
      ))}
    </select>
  )
}

function EntryChoice(props: {
  readonly rota: Rota
  readonly mend: Mend
  readonly value: Entry | undefined
  readonly onChange: (key: string, entry: Entry | null) => void
}) {
  const { mend, value } = props
  const pens = pensOf(props.rota)
  return (
    <select
      className={boardClasses.select}
      aria-label={words.means(mend.text)}
      value={value === undefined ? '' : `${value.roleId} ${value.line}`}
      onChange={event => {
        const pen = pens.find(({ roleId, line }) => `${roleId} ${line}` === event.currentTarget.value)
        props.onChange(mend.key, pen ? { roleId: pen.roleId, line: pen.line, place: 'shifter' } : null)
      }}
    >
      <option value="">{words.leaveOut}</option>
      {pens.map(({ roleId, line, name }) => (
        <option key={name} value={`${roleId} ${line}`}>
          {name}
        </option>
      ))}
    </select>
  )
}

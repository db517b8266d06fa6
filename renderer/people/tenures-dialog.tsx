import { Button, CloseButton, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { addMonths, dateOf } from '../../rota/civil-time.ts'
import { dateLabel } from '../../rota/date-label.ts'
import { byStart, type Tenure } from '../../rota/person-edit.ts'
import { type Level, levels } from '../../rota/qualification.ts'
import { now } from '../clock.ts'
import { useRota } from '../snapshot.ts'
import { peopleDialogs, personMistakes } from '../words/people.ts'
import { slotName } from '../words.ts'
import { brokenBy, changePeople, foresee } from './act.ts'
import { readDate } from './cell-entry.ts'
import classes from './task-dialog.module.css'
import { TaskDialog } from './task-dialog.tsx'

interface Entry {
  readonly key: number
  readonly level: Level
  readonly from: string
  readonly until: string
}

const below = { error: classes.below, options: classes.options }
let keys = 0

/** Edits what a person may do in a role: stretches, each with a level, from when and until when. */
export function TenuresDialog({ personId, roleId }: { readonly personId: string; readonly roleId: string }) {
  const rota = useRota()
  const person = rota.rows.person.get(personId)
  const role = rota.rows.role.get(roleId)
  const today = dateOf(rota.zone, now())
  const [entries, setEntries] = useState<readonly Entry[]>(() => {
    const held = [...rota.rows.qualification.values()].filter(row => row.personId === personId && row.roleId === roleId)
    const rows = held.sort(byStart).map(({ level, from, until }) => entryOf({ level, from, until }))
    return rows.length > 0 ? rows : [entryOf({ level: 'qualified', from: null, until: null })]
  })
  const [told, setTold] = useState(false)
  if (!person || !role) return null

  const change = (key: number, changed: Partial<Entry>) =>
    setEntries(entries.map(entry => (entry.key === key ? { ...entry, ...changed } : entry)))
  const read = entries.map(entry => {
    const from = readDate(entry.from, today)
    const until = readDate(entry.until, today)
    const ends = from && until && until <= from ? personMistakes.end : undefined
    return {
      entry,
      from,
      until,
      mistakes: {
        from: from === undefined ? personMistakes.date : undefined,
        until: until === undefined ? personMistakes.date : ends,
      },
    }
  })
  const isRight = read.every(({ mistakes }) => !mistakes.from && !mistakes.until)
  const tenures = read.map(
    ({ entry, from, until }): Tenure => ({ level: entry.level, from: from ?? null, until: until ?? null }),
  )
  const step = { kind: 'qualify', personId, roleId, tenures } as const
  const broken = isRight ? brokenBy(rota, foresee(rota, [step])) : []
  const [first] = broken

  return (
    <TaskDialog
      title={peopleDialogs.tenuresTitle(person.name, role.code)}
      width={720}
      does={peopleDialogs.save}
      note={first ? peopleDialogs.broken(broken.length, slotName(rota, first.slot)) : peopleDialogs.untilHint}
      check={() => {
        setTold(true)
        return isRight
      }}
      run={() => changePeople(rota, [step])}
    >
      <div className={classes.stretches}>
        {entries.length === 0 && <p className={classes.quiet}>{peopleDialogs.noStretch}</p>}
        {read.map(({ entry, from, until, mistakes }, index) => {
          const n = index + 1
          return (
            <div key={entry.key} className={classes.stretch}>
              <Select
                aria-label={peopleDialogs.levelOf(n)}
                data={levels.map(level => ({ value: level, label: rota.heading.levelNames[level] }))}
                value={entry.level}
                allowDeselect={false}
                withScrollArea={false}
                openOnFocus={false}
                classNames={below}
                onChange={level => level !== null && change(entry.key, { level: level as Level })}
              />
              <TextInput
                aria-label={peopleDialogs.fromOf(n)}
                placeholder={peopleDialogs.from}
                classNames={below}
                value={entry.from}
                error={told && mistakes.from}
                onChange={event => change(entry.key, { from: event.currentTarget.value })}
              />
              <TextInput
                data-autofocus={index === entries.length - 1 || undefined}
                aria-label={peopleDialogs.untilOf(n)}
                placeholder={peopleDialogs.until}
                classNames={below}
                value={entry.until}
                error={told && mistakes.until}
                onChange={event => change(entry.key, { until: event.currentTarget.value })}
              />
              <Button
                aria-label={peopleDialogs.renewOf(n)}
                disabled={!until}
                onClick={() => until && change(entry.key, { until: dateLabel(addMonths(until, 12)) })}
              >
                {peopleDialogs.renew}
              </Button>
              <Button
                aria-label={peopleDialogs.expireOf(n)}
                disabled={from != null && from >= today}
                onClick={() => change(entry.key, { until: dateLabel(today) })}
              >
                {peopleDialogs.expire}
              </Button>
              <CloseButton
                aria-label={peopleDialogs.removeStretch(n)}
                onClick={() => setEntries(entries.filter(({ key }) => key !== entry.key))}
              />
            </div>
          )
        })}
        <span>
          <Button
            onClick={() => {
              const from = read.at(-1)?.until ?? null
              setEntries([...entries, entryOf({ level: entries.at(-1)?.level ?? 'qualified', from, until: null })])
            }}
          >
            {peopleDialogs.addStretch}
          </Button>
        </span>
      </div>
    </TaskDialog>
  )
}

function entryOf({ level, from, until }: Tenure): Entry {
  return { key: ++keys, level, from: from ? dateLabel(from) : '', until: until ? dateLabel(until) : '' }
}

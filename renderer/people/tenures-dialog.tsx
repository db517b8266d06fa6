import { Button, CloseButton, Select } from '@mantine/core'
import { useState } from 'react'
import { addMonths, dateOf } from '../../rota/civil-time.ts'
import { byStart, type Tenure } from '../../rota/person-edit.ts'
import { type Level, levels } from '../../rota/qualification.ts'
import { now } from '../clock.ts'
import { OptionalDateField } from '../date-field.tsx'
import { useRota } from '../snapshot.ts'
import { peopleDialogs, personMistakes } from '../words/people.ts'
import { slotName } from '../words.ts'
import { brokenBy, changePeople, foresee } from './act.ts'
import classes from './task-dialog.module.css'
import { TaskDialog } from './task-dialog.tsx'

interface Entry extends Tenure {
  readonly key: number
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
    const rows = held.sort(byStart).map(({ level, from, until }) => ({ key: ++keys, level, from, until }))
    return rows.length > 0 ? rows : [{ key: ++keys, level: 'qualified', from: null, until: null }]
  })
  const [told, setTold] = useState(false)
  if (!person || !role) return null

  const change = (key: number, changed: Partial<Entry>) =>
    setEntries(entries.map(entry => (entry.key === key ? { ...entry, ...changed } : entry)))
  const isRight = !entries.some(isBackwards)
  const tenures = entries.map(({ level, from, until }): Tenure => ({ level, from, until }))
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
        {entries.map((entry, index) => {
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
              <OptionalDateField
                bare
                wide
                label={peopleDialogs.fromOf(n)}
                placeholder={peopleDialogs.always}
                value={entry.from}
                around={today}
                onChange={from => change(entry.key, { from })}
              />
              <OptionalDateField
                bare
                wide
                autoFocus={index === entries.length - 1}
                label={peopleDialogs.untilOf(n)}
                placeholder={peopleDialogs.openEnd}
                value={entry.until}
                around={entry.from ?? today}
                error={told && isBackwards(entry) && personMistakes.end}
                onChange={until => change(entry.key, { until })}
              />
              <Button
                aria-label={peopleDialogs.renewOf(n)}
                disabled={entry.until === null}
                onClick={() => entry.until && change(entry.key, { until: addMonths(entry.until, 12) })}
              >
                {peopleDialogs.renew}
              </Button>
              <Button
                aria-label={peopleDialogs.expireOf(n)}
                disabled={entry.from !== null && entry.from >= today}
                onClick={() => change(entry.key, { until: today })}
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
              const last = entries.at(-1)
              const added = { key: ++keys, level: last?.level ?? 'qualified', from: last?.until ?? null, until: null }
              setEntries([...entries, added])
            }}
          >
            {peopleDialogs.addStretch}
          </Button>
        </span>
      </div>
    </TaskDialog>
  )
}

function isBackwards({ from, until }: Tenure): boolean {
  return from !== null && until !== null && until <= from
}

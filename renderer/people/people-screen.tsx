import { Button } from '@mantine/core'
import { useEffect, useMemo, useRef } from 'react'
import { dateOf } from '../../rota/civil-time.ts'
import { averageCredit } from '../../rota/person-year.ts'
import type { ScreenProps } from '../screens.tsx'
import { Edits } from '../ui/edits.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useView } from '../view.ts'
import { levelLetters } from '../words/coverage.ts'
import { peopleWords } from '../words/people.ts'
import { dateFor } from '../year/shown-year.ts'
import { columnsFor } from './columns.ts'
import { PeopleBar } from './people-bar.tsx'
import { PeopleGrid } from './people-grid.tsx'
import { filtered, linesOf, sorted } from './people-list.ts'
import classes from './people-screen.module.css'
import { everybody, lookAtPeople, openTask, usePeople } from './people-view.ts'
import { PersonPanel } from './person-panel.tsx'

/** Everybody who can be booked: what they may do and until when, what they carry, when they are away. */
export function PeopleScreen({ rota, year, now }: ScreenProps) {
  const view = usePeople()
  const grid = useRef<HTMLTableElement>(null)
  const personId = useView(each => each.personId)
  const date = dateFor(year, dateOf(rota.zone, now))
  const lines = linesOf(rota, year, date)
  const ground = useMemo(
    () => ({ rota, year, date, average: averageCredit(rota, lines, year) }),
    [rota, year, date, lines],
  )
  const columns = useMemo(() => columnsFor(ground), [ground])
  const { query, institute, subsystem, roleId, only, order } = view
  const shown = useMemo(
    () => sorted(filtered(lines, { query, institute, subsystem, roleId, only }), columns, order),
    [lines, query, institute, subsystem, roleId, only, columns, order],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is listed may change beside whoever is shown
  useEffect(() => {
    if (personId !== null && !shown.some(({ person }) => person.id === personId)) lookAtPeople(everybody)
  }, [personId])
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever was gone to is where the keyboard goes on
  useEffect(() => {
    if (document.activeElement === document.body) grid.current?.focus({ preventScroll: true })
  }, [personId, view.cursor])
  const person = personId === null ? undefined : rota.rows.person.get(personId)
  return (
    <>
      <main className={classes.screen}>
        {lines.length === 0 ? (
          <EmptyState
            title={peopleWords.nobody}
            advice={peopleWords.nobodyAdvice}
            action={
              <span className={classes.actions}>
                <Edits>
                  <Button variant="filled" onClick={() => openTask({ what: 'add' })}>
                    {peopleWords.add}
                  </Button>
                  <Button onClick={() => openTask({ what: 'paste', text: '' })}>{peopleWords.paste}</Button>
                </Edits>
              </span>
            }
          />
        ) : (
          <div className={classes.content}>
            <PeopleBar ground={ground} shown={shown} all={lines.length} onDown={() => grid.current?.focus()} />
            {shown.length === 0 ? (
              <EmptyState
                title={peopleWords.nobodyMatches}
                advice={peopleWords.nobodyMatchesAdvice}
                action={<Button onClick={() => lookAtPeople(everybody)}>{peopleWords.clear}</Button>}
              />
            ) : (
              <PeopleGrid gridRef={grid} columns={columns} lines={shown} ground={ground} />
            )}
            <p className={classes.hint}>
              {peopleWords.hint([levelLetters.expert, levelLetters.qualified, levelLetters.trainee])}
            </p>
          </div>
        )}
      </main>
      {person && <PersonPanel key={person.id} person={person} ground={ground} now={now} />}
    </>
  )
}

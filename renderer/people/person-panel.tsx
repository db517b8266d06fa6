import { Button, CloseButton } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { bookingsOf } from '../../rota/bookings.ts'
import type { Person } from '../../rota/person.ts'
import { carriedOfRole, personLine } from '../../rota/person-year.ts'
import { breachesOf, isHard } from '../../rota/rules/check.ts'
import { rolesInOrder } from '../../rota/slots.ts'
import type { Instant } from '../../rota/time.ts'
import { BreachLine } from '../booking/breach-line.tsx'
import { HandbookLink } from '../handbook/handbook-link.tsx'
import { RowHistory } from '../history/row-history.tsx'
import { roleColour } from '../palette.ts'
import { Edits } from '../ui/edits.tsx'
import { look, useView } from '../view.ts'
import { bookingPage } from '../words/booking.ts'
import { datedDay } from '../words/dates.ts'
import { endingWords, personPage, pointsWords } from '../words/people.ts'
import { type Ground, shownTenure, tenureWords } from './columns.ts'
import { openTask } from './people-view.ts'
import { PersonBookings } from './person-bookings.tsx'
import { LoadBar } from './person-cell.tsx'
import classes from './person-panel.module.css'
import { PersonStretches } from './person-stretches.tsx'
import { SlotLine } from './slot-line.tsx'
import { YearStrip } from './year-strip.tsx'

/** The page of a person beside the list: what comes next, what they carry, what is wrong, what they may do. */
export function PersonPanel(props: { readonly person: Person; readonly ground: Ground; readonly now: Instant }) {
  const { person, ground, now } = props
  const { rota, year, date } = ground
  const panel = useRef<HTMLElement>(null)
  const line = personLine(rota, person, year, date)
  const bookings = bookingsOf(rota, person.id)
  const next = bookings.find(({ end }) => end > now)
  const roles = rolesInOrder(rota).filter(({ id }) => line.held.has(id))
  const personIds = [person.id]

  useEffect(() => {
    const close = (event: KeyboardEvent) => {
      const isHere = event.target instanceof Node && panel.current?.contains(event.target)
      // A dialog that has just opened may not have the focus yet: the key is its own.
      if (event.key !== 'Escape' || !isHere || useView.getState().dialog !== null) return
      look({ personId: null })
      document.querySelector<HTMLElement>('[role=grid]')?.focus()
    }
    document.addEventListener('keydown', close)
    return () => document.removeEventListener('keydown', close)
  }, [])

  return (
    <aside ref={panel} className={classes.panel} aria-label={personPage.label(person.name)}>
      <header className={classes.head}>
        <div className={classes.who}>
          <h2 className={classes.name}>{person.name}</h2>
          <p className={classes.quiet}>
            {[person.institute || personPage.none, person.subsystem].filter(Boolean).join(' · ')}
          </p>
          <p className={classes.quiet}>{person.email}</p>
          <p className={classes.quiet}>
            {personPage.member(person.joined && datedDay(person.joined), person.left && datedDay(person.left))}
          </p>
        </div>
        <CloseButton aria-label={personPage.close} onClick={() => look({ personId: null })} />
      </header>
      <div className={classes.actions}>
        <Edits>
          <Button onClick={() => openTask({ what: 'edit', personId: person.id })}>{personPage.edit}</Button>
        </Edits>
        <Button
          onClick={() =>
            look({ dialog: { kind: 'export', way: 'file', scope: { kind: 'person', personId: person.id } } })
          }
        >
          {personPage.export}
        </Button>
        <Edits>
          <Button onClick={() => openTask({ what: 'delete', personIds })}>{personPage.remove}</Button>
        </Edits>
      </div>
      <div className={classes.body}>
        <section>
          <h3 className={classes.title}>{personPage.next}</h3>
          {next ? <SlotLine booked={next} ground={ground} /> : <p className={classes.quiet}>{personPage.noNext}</p>}
        </section>
        {line.ends.length > 0 && (
          <section>
            <h3 className={classes.title}>{personPage.ends}</h3>
            <p className={classes.ends}>
              {line.ends.map(ending => endingWords(ending, id => rota.get('role', id).code, String(year))).join(', ')}
            </p>
          </section>
        )}
        {line.breaches.length > 0 && (
          <section>
            <h3 className={classes.title}>{personPage.broken}</h3>
            <ul className={classes.list}>
              {line.breaches.map(booked => (
                <li key={booked.booking.id} className={classes.broken}>
                  <SlotLine booked={booked} ground={ground} />
                  {breachesOf(rota, booked.booking)
                    .filter(breach => isHard(rota, breach))
                    .map(breach => (
                      <BreachLine key={breach.rule} rota={rota} slot={booked.slot} breach={breach} />
                    ))}
                </li>
              ))}
            </ul>
          </section>
        )}
        <section>
          <h3 className={classes.title}>{personPage.load(year)}</h3>
          {roles.length === 0 && <p className={classes.quiet}>{personPage.noRole}</p>}
          <ul className={classes.list}>
            {roles.map(role => {
              const { bookings: n, credit, average } = carriedOfRole(rota, person.id, role.id, year)
              const words = personPage.loadOf(n, pointsWords(credit), pointsWords(average))
              return (
                <li key={role.id} className={classes.role}>
                  <span className={classes.code} style={{ background: roleColour(role.colour) }}>
                    {role.code}
                  </span>
                  <Edits>
                    {' '}
                    <button
                      type="button"
                      className={classes.link}
                      aria-label={`${personPage.editLevel(role.code)}: ${tenureWords(shownTenure(line, role.id, date), String(year))}`}
                      onClick={() => openTask({ what: 'tenures', personId: person.id, roleId: role.id })}
                    >
                      {tenureWords(shownTenure(line, role.id, date), String(year))}
                    </button>
                  </Edits>
                  <LoadBar bookings={n} credit={credit} average={average} />
                  <span className={classes.roleLoad}>{words}</span>
                  <HandbookLink rota={rota} roleId={role.id} />
                </li>
              )
            })}
          </ul>
        </section>
        <section>
          <h3 className={classes.title}>{personPage.strip(year)}</h3>
          <YearStrip person={person} ground={ground} />
        </section>
        <PersonStretches person={person} />
        <PersonBookings bookings={bookings} ground={ground} now={now} />
        <RowHistory
          of="person"
          id={person.id}
          zone={rota.zone}
          title={<h3 className={classes.title}>{bookingPage.history}</h3>}
        />
      </div>
    </aside>
  )
}

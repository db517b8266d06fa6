import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { call } from '../bridge.ts'
import { useRota } from '../snapshot.ts'
import { Account } from '../ui/account.tsx'
import { useLate } from '../ui/late.ts'
import { badWords, calendarFailureWords, idleLine, availability as words } from '../words/availability.ts'
import classes from './availability.module.css'
import { LineTable } from './line-table.tsx'
import { PlaceFields } from './place-fields.tsx'
import { Questions } from './questions.tsx'
import { linesOf, type Reviewed } from './reviewed.ts'

/** How many broken events are listed before the rest is only counted. */
const mostBad = 20

/** One calendar: what is asked about it, what it would change, and what of it could not be read. */
export function CalendarReview(props: {
  readonly reviewed: Reviewed
  readonly onChange: (changes: Partial<Reviewed>, reading?: 'fetched' | 'fresh') => void
}) {
  const { reviewed, onChange } = props
  const { name, answer } = reviewed
  const rota = useRota()
  const person = rota.rows.person.get(reviewed.personId)
  const lines = useMemo(() => linesOf(rota, reviewed), [rota, reviewed])
  if (!person) return null
  return (
    <section className={classes.calendar} aria-label={`${person.name}: ${name}`}>
      <h3 className={classes.heading}>
        {person.name}
        {name !== '' && <span className={classes.of}> {name}</span>}
      </h3>
      {answer === null && <Reading name={name} />}
      {answer?.read === false && <NotRead reviewed={reviewed} answer={answer} onChange={onChange} />}
      {answer?.read && (
        <>
          <Questions reviewed={reviewed} availability={answer.availability} onChange={onChange} />
          <LineTable reviewed={reviewed} lines={lines} onTicks={ticks => onChange({ ticks })} />
          {answer.availability.bad.length > 0 && (
            <div className={classes.bad}>
              <strong>{words.bad(answer.availability.bad.length)}</strong>
              <ul>
                {answer.availability.bad.slice(0, mostBad).map(({ line, uid, fault }) => (
                  <li key={`${line} ${fault}`}>
                    {words.line(line, uid)}: {badWords[fault]}
                  </li>
                ))}
                {answer.availability.bad.length > mostBad && <li>{`+ ${answer.availability.bad.length - mostBad}`}</li>}
              </ul>
            </div>
          )}
          {idleLine(answer.availability.idle) && <p className={classes.quiet}>{idleLine(answer.availability.idle)}</p>}
        </>
      )}
    </section>
  )
}

function Reading({ name }: { readonly name: string }) {
  const late = useLate(300)
  return (
    <p role="status" className={classes.reading}>
      {late && (
        <>
          <progress aria-label={words.reading(name)} /> {words.reading(name)}{' '}
          <Button size="compact-xs" onClick={() => void call('availability.cancel', undefined)}>
            {words.stop}
          </Button>
        </>
      )}
    </p>
  )
}

function NotRead(props: {
  readonly reviewed: Reviewed
  readonly answer: Extract<NonNullable<Reviewed['answer']>, { read: false }>
  readonly onChange: (changes: Partial<Reviewed>, reading?: 'fetched' | 'fresh') => void
}) {
  const { reviewed, answer, onChange } = props
  // Where it lies can be said anew; an address that does not answer may do so later.
  return (
    <>
      <Account {...calendarFailureWords(reviewed.name, answer)}>
        <Button size="compact-xs" onClick={() => onChange({}, 'fresh')}>
          {words.again}
        </Button>
      </Account>
      <PlaceFields
        off={false}
        autoFocus={false}
        onChosen={({ kind, calendar, place, name }) =>
          onChange({ kind, calendar, place, name: name || reviewed.name }, 'fresh')
        }
      />
    </>
  )
}

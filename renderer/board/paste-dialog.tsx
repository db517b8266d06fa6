import { Button, Radio, Textarea } from '@mantine/core'
import { useMemo, useState } from 'react'
import { decideArrangement } from '../../rota/arrange.ts'
import type { RefusedBooking } from '../../rota/failure.ts'
import type { Entry } from '../../rota/paste/entry.ts'
import { plainName } from '../../rota/paste/person.ts'
import { type Matched, type PastePlan, planPaste } from '../../rota/paste/plan.ts'
import { readPasted } from '../../rota/paste/table.ts'
import type { Rota } from '../../rota/rota.ts'
import { dateOfSlot } from '../../rota/slots.ts'
import { useRota } from '../snapshot.ts'
import { Dialog } from '../ui/dialog.tsx'
import { look, useView } from '../view.ts'
import { board, brokenWords, slotPhrase } from '../words/board.ts'
import { shortDate } from '../words/dates.ts'
import { booking as bookingWords } from '../words.ts'
import { arrange } from './arrange.ts'
import classes from './paste-dialog.module.css'
import { PasteMends } from './paste-mends.tsx'
import { shownYearOf } from './shown-year-of.ts'

const words = board.paste

/** How many lines of a list are shown before the rest is only counted. */
const most = 100

/** What a table from the clipboard would do: what is matched, what is not and why, what breaks a rule. */
export function PasteDialog({ text, html }: { readonly text: string; readonly html: string }) {
  const rota = useRota()
  const chosenYear = useView(view => view.year)
  const year = shownYearOf(rota, chosenYear)
  const [people, setPeople] = useState<ReadonlyMap<string, string>>(new Map())
  const [entries, setEntries] = useState<ReadonlyMap<string, Entry>>(new Map())
  const [anyway, setAnyway] = useState(false)
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const table = useMemo(() => readPasted(text, html), [text, html])
  const plan = useMemo(() => planPaste(rota, table, year, { people, entries }), [rota, table, year, people, entries])
  const refused = useMemo(() => refusedOf(rota, plan), [rota, plan])
  const close = () => look({ dialog: null })
  const kept = anyway ? plan.matched : plan.matched.filter(({ step }) => !refused.has(keyOf(step)))

  function book(): void {
    setAsked(true)
    if (anyway && refused.size > 0 && reason.trim() === '') return
    close()
    void arrange(
      rota,
      kept.map(({ step }) => step),
      anyway && refused.size > 0 ? reason.trim() : null,
    )
  }

  return (
    <Dialog title={words.title} closeLabel={words.close} width={720} onClose={close}>
      <div className={classes.dialog}>
        <p role="status">
          {words.shapes[plan.shape?.kind ?? 'none']}
          {plan.shape && `: ${words.summary(plan.matched.length, plan.there.length, plan.unmatched.length)}`}
        </p>
        <div className={classes.lists}>
          <PasteMends
            rota={rota}
            plan={plan}
            people={people}
            entries={entries}
            onPerson={(key, id) => setPeople(changed(people, key, id))}
            onEntry={(key, entry) => setEntries(changed(entries, key, entry))}
          />
          <Others plan={plan} />
          {refused.size > 0 && (
            <section aria-label={words.broken(refused.size)}>
              <h3>{words.broken(refused.size)}</h3>
              <ul className={classes.list}>
                {[...refused.values()].slice(0, most).map(each => (
                  <li key={keyOf(each)}>
                    <b>{rota.get('person', each.personId).name}</b>, {slotPhrase(rota, rota.get('slot', each.slotId))},{' '}
                    {shortDate(dateOfSlot(rota, rota.get('slot', each.slotId)))}: {brokenWords(rota, [each])}
                  </li>
                ))}
                {refused.size > most && <li>{board.others(refused.size - most)}</li>}
              </ul>
              <Radio.Group
                aria-label={words.broken(refused.size)}
                value={anyway ? 'in' : 'out'}
                onChange={value => setAnyway(value === 'in')}
              >
                <Radio size="xs" value="out" label={words.brokenOut} />
                <Radio size="xs" value="in" label={words.brokenIn} />
              </Radio.Group>
              {anyway && (
                <Textarea
                  label={board.reason}
                  maxLength={500}
                  rows={2}
                  value={reason}
                  error={asked && reason.trim() === '' ? bookingWords.reasonMissing : null}
                  onChange={event => setReason(event.currentTarget.value)}
                />
              )}
            </section>
          )}
          <ToBook rota={rota} matched={kept} />
        </div>
        <footer className={classes.buttons}>
          <Button variant="default" onClick={close}>
            {board.cancel}
          </Button>
          <Button data-autofocus disabled={kept.length === 0} onClick={book}>
            {kept.length === 0 ? words.nothing : words.book(kept.length)}
          </Button>
        </footer>
      </div>
    </Dialog>
  )
}

function keyOf({ slotId, personId }: { readonly slotId: string; readonly personId: string }): string {
  return `${slotId} ${personId}`
}

/** The bookings that a hard rule is against when all are made, by slot and person. */
function refusedOf(rota: Rota, { matched }: PastePlan): ReadonlyMap<string, RefusedBooking> {
  let ids = 0
  const steps = matched.map(({ step }) => step)
  const decision = decideArrangement(rota, steps, { label: null, reason: null }, () => `pasted-${ids++}`)
  if (decision.ok || decision.failure.kind !== 'refused') return new Map()
  return new Map(decision.failure.bookings.map(each => [keyOf(each), each]))
}

/** A map with another value, or without it where the value is null. */
function changed<Value>(map: ReadonlyMap<string, Value>, key: string, value: Value | null): ReadonlyMap<string, Value> {
  const next = new Map(map)
  if (value === null) next.delete(key)
  else next.set(key, value)
  return next
}

/** Cells that no choice can mend, each with where it stands. */
function Others({ plan }: { readonly plan: PastePlan }) {
  const others = plan.unmatched.filter(({ mends }) => mends === null || plainName(mends.text) === '')
  if (others.length === 0) return null
  return (
    <section aria-label={words.left}>
      <h3>{words.left}</h3>
      <ul className={classes.list}>
        {others.slice(0, most).map(({ cell, problem }) => (
          <li key={`${cell.row} ${cell.column} ${cell.what}`}>
            {[cell.who, cell.when, cell.what].filter(part => part !== '').join(', ')} (
            {words.cell(cell.row, cell.column)}): {words.problems[problem]}
          </li>
        ))}
        {others.length > most && <li>{board.others(others.length - most)}</li>}
      </ul>
    </section>
  )
}

function ToBook({ rota, matched }: { readonly rota: Rota; readonly matched: readonly Matched[] }) {
  if (matched.length === 0) return null
  return (
    <section aria-label={words.toBook}>
      <h3>{words.toBook}</h3>
      <ul className={classes.list}>
        {matched.slice(0, most).map(({ step }) => {
          const slot = rota.get('slot', step.slotId)
          return (
            <li key={keyOf(step)}>
              <b>{rota.get('person', step.personId).name}</b>, {shortDate(dateOfSlot(rota, slot))},{' '}
              {slotPhrase(rota, slot)}
              {step.place === 'shadow' && `, ${board.shadow}`}
            </li>
          )
        })}
        {matched.length > most && <li>{board.others(matched.length - most)}</li>}
      </ul>
    </section>
  )
}

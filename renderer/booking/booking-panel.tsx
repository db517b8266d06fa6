import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { Step } from '../../rota/arrange.ts'
import { blockOf } from '../../rota/block.ts'
import { type Candidate, candidatesFor } from '../../rota/candidates.ts'
import { coverageOf, type SlotCoverage } from '../../rota/coverage.ts'
import type { Person } from '../../rota/person.ts'
import type { Rota } from '../../rota/rota.ts'
import type { Slot } from '../../rota/slot.ts'
import { Edits } from '../ui/edits.tsx'
import { Icon } from '../ui/icon.tsx'
import { type OpenDay, visitDay } from '../view.ts'
import { blockWords, slotDates } from '../words/booking.ts'
import { statusWords } from '../words/coverage.ts'
import { slotTimes } from '../words/dates.ts'
import { booking, shiftsOf } from '../words.ts'
import { Glyph } from '../year/glyph.tsx'
import { shadeOf } from '../year/rows.ts'
import { BlockChoice } from './block-choice.tsx'
import { book } from './book.ts'
import classes from './booking-panel.module.css'
import { CandidateList, optionId } from './candidate-list.tsx'
import { enter, useDraft } from './draft.ts'
import { EffectLine } from './effect-line.tsx'
import { matches } from './match.ts'
import { UnableList } from './unable-list.tsx'

const listId = 'candidates'

/** The candidates for a slot: type to find, arrows to choose, Enter to book. The best one is chosen already. */
export function BookingPanel(props: { readonly rota: Rota; readonly slot: Slot; readonly open: OpenDay }) {
  const { rota, slot, open } = props
  const draft = useDraft(slot.id)
  const { place, query } = draft
  const block = useMemo(() => blockOf(rota, slot), [rota, slot])
  const scope = block.length > 1 && place === 'shifter' ? draft.scope : 'slot'
  const field = useRef<HTMLInputElement>(null)
  const { able, unable } = useMemo(() => candidatesFor(rota, slot.id, place), [rota, slot, place])
  const found = useMemo(() => able.filter(({ person }) => matches(person, query)), [able, query])
  const misses = useMemo(() => unable.filter(({ person }) => matches(person, query)), [unable, query])
  const [chosenId, choose] = useState<string | null>(null)
  const chosen = found.find(({ person }) => person.id === chosenId) ?? found[0]
  const chosenPerson = chosen?.person.id
  const steps = useMemo(
    (): Step[] =>
      chosenPerson === undefined ? [] : [{ kind: 'book', slotId: slot.id, personId: chosenPerson, place }],
    [slot, chosenPerson, place],
  )
  const coverage = coverageOf(rota).get(slot.id) as SlotCoverage

  useEffect(() => {
    // Every visit asks for the focus again.
    if (open.booking) field.current?.focus()
  }, [open])

  function bookPerson(person: Person, reason: string | null, next: boolean): void {
    void book({ rota, slot, person, place, reason, open, next })
  }

  function bookChosen(candidate: Candidate | undefined, next: boolean): void {
    if (candidate) bookPerson(candidate.person, null, next)
  }

  function onFieldKey(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    const step = keySteps[event.key]
    if (event.key === 'Enter') bookChosen(chosen, event.shiftKey)
    else if (event.key === 'Escape' && query !== '') enter(slot.id, { query: '' })
    else if (step !== undefined && chosen) {
      const next = Math.min(found.length - 1, Math.max(0, found.indexOf(chosen) + step))
      choose(found[next]?.person.id ?? null)
    } else return
    event.preventDefault()
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    visitDay(open.date, slot.id)
  }

  return (
    <section className={classes.booking} aria-label={booking.field} onKeyDown={onKeyDown}>
      <header className={classes.head}>
        <button
          type="button"
          className={classes.back}
          aria-label={booking.back}
          title={booking.back}
          onClick={() => visitDay(open.date, slot.id)}
        >
          <Icon name="back" />
        </button>
        <Glyph shade={shadeOf(coverage)} />
        <div>
          <h3 className={classes.slot}>
            {rota.get('role', slot.roleId).code} {slotTimes(rota.zone, slot)}
          </h3>
          <p className={classes.status}>{statusWords(rota, coverage)}</p>
        </div>
      </header>
      {block.length > 1 && place === 'shifter' && (
        <SegmentedControl
          size="xs"
          className={classes.scope}
          aria-label={blockWords.scope}
          value={scope}
          onChange={value => enter(slot.id, { scope: value === 'block' ? 'block' : 'slot' })}
          data={[
            { value: 'slot', label: blockWords.slot },
            { value: 'block', label: blockWords.block(block.length, slotDates(rota, block)) },
          ]}
        />
      )}
      {scope === 'block' ? (
        <BlockChoice rota={rota} slot={slot} open={open} draft={draft} />
      ) : (
        <>
          <div className={classes.field}>
            <TextInput
              ref={field}
              aria-label={booking.field}
              placeholder={booking.placeholder}
              leftSection={<Icon name="search" size={14} />}
              value={query}
              onChange={event => {
                enter(slot.id, { query: event.currentTarget.value })
                choose(null)
              }}
              onKeyDown={onFieldKey}
              role="combobox"
              aria-expanded={found.length > 0}
              aria-controls={listId}
              aria-autocomplete="list"
              aria-activedescendant={chosen ? optionId(chosen) : undefined}
              maxLength={100}
              autoComplete="off"
              spellCheck={false}
            />
            <SegmentedControl
              size="xs"
              aria-label={booking.place}
              value={place}
              onChange={value => {
                enter(slot.id, { place: value === 'shadow' ? 'shadow' : 'shifter' })
                field.current?.focus()
              }}
              data={[
                { value: 'shifter', label: booking.shifter },
                { value: 'shadow', label: booking.shadow },
              ]}
            />
          </div>
          <div className={classes.lists}>
            <CandidateList
              id={listId}
              rota={rota}
              slot={slot}
              candidates={found}
              total={able.length}
              query={query}
              chosen={chosen}
              onChoose={candidate => {
                choose(candidate.person.id)
                field.current?.focus()
              }}
              onBook={candidate => bookChosen(candidate, false)}
            />
            <UnableList
              rota={rota}
              slot={slot}
              unable={misses}
              all={unable}
              searching={query.trim() !== ''}
              draft={draft}
              onEnter={changes => enter(slot.id, changes)}
              onBook={(person, reason) => bookPerson(person, reason, false)}
            />
          </div>
          <footer className={classes.foot}>
            {chosen && (
              <EffectLine
                rota={rota}
                steps={steps}
                name={chosen.person.name}
                shifts={place === 'shifter' ? shiftsOf(chosen) : null}
              />
            )}
            <Edits>
              <div className={classes.buttons}>
                <Button
                  variant="filled"
                  disabled={!chosen}
                  onClick={() => bookChosen(chosen, false)}
                  aria-keyshortcuts="Enter"
                >
                  {booking.book}
                  <span className={classes.key} aria-hidden="true">
                    {booking.bookKey}
                  </span>
                </Button>
                <Button disabled={!chosen} onClick={() => bookChosen(chosen, true)} aria-keyshortcuts="Shift+Enter">
                  {booking.bookNext}
                  <span className={classes.key} aria-hidden="true">
                    {booking.bookNextKey}
                  </span>
                </Button>
              </div>
            </Edits>
          </footer>
        </>
      )}
    </section>
  )
}

/** How far the keys move in the list. */
const keySteps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }

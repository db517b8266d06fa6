import { TextInput } from '@mantine/core'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { Rota } from '../../rota/rota.ts'
import { Icon } from '../ui/icon.tsx'
import { exchange, verdicts } from '../words/booking.ts'
import { failureWords } from '../words/failure.ts'
import { BreachLine } from './breach-line.tsx'
import { breachesOf, type Choice, found } from './choice.ts'
import classes from './choice-list.module.css'

/** Most choices that are listed; others are found by typing. */
const most = 60
/** Most breaches of a choice that are told. */
const mostTold = 4

/** Choices with their verdicts, best first: type to find, arrows to choose, Enter to do it. */
export function ChoiceList(props: {
  readonly rota: Rota
  readonly label: string
  readonly listLabel: string
  readonly choices: readonly Choice[]
  readonly empty: string
  readonly chosen: Choice | undefined
  readonly onChoose: (choice: Choice | undefined) => void
  readonly onConfirm: () => void
}) {
  const { choices, chosen } = props
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [query, setQuery] = useState('')
  const shown = found(choices, query).slice(0, most)
  const optionId = (choice: Choice) => `${id}-${choice.id}`
  const chosenId = chosen && optionId(chosen)
  useEffect(() => {
    if (chosenId) document.getElementById(chosenId)?.scrollIntoView({ block: 'nearest' })
  }, [chosenId])
  if (choices.length === 0) return <p className={classes.empty}>{props.empty}</p>

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    const step = steps[event.key]
    if (event.key === 'Enter') props.onConfirm()
    else if (event.key === 'Escape' && query !== '') search('')
    else if (step !== undefined && shown.length > 0) {
      const at = chosen ? shown.findIndex(choice => choice.id === chosen.id) : -1
      props.onChoose(shown[Math.min(shown.length - 1, Math.max(0, at + step))])
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  function search(text: string): void {
    setQuery(text)
    const matching = found(choices, text)
    if (!matching.some(choice => choice.id === chosen?.id)) props.onChoose(matching[0])
  }

  const hidden = found(choices, query).length - shown.length
  return (
    <div className={classes.choices}>
      <TextInput
        ref={field}
        data-autofocus
        label={props.label}
        placeholder={exchange.find}
        leftSection={<Icon name="search" size={14} />}
        value={query}
        onChange={event => search(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        role="combobox"
        aria-expanded={shown.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={chosenId}
        maxLength={100}
        autoComplete="off"
        spellCheck={false}
      />
      <div id={`${id}-list`} role="listbox" aria-label={props.listLabel} className={classes.list}>
        {shown.map((choice, index) => (
          <Option
            key={choice.id}
            id={optionId(choice)}
            rota={props.rota}
            choice={choice}
            isFirstOfKind={choice.verdict.kind !== shown[index - 1]?.verdict.kind}
            isChosen={choice.id === chosen?.id}
            onChoose={() => {
              props.onChoose(choice)
              field.current?.focus()
            }}
          />
        ))}
      </div>
      {shown.length === 0 && <p className={classes.empty}>{exchange.nobodyMatches(query.trim())}</p>}
      {hidden > 0 && <p className={classes.empty}>{exchange.more(hidden)}</p>}
    </div>
  )
}

function Option(props: {
  readonly id: string
  readonly rota: Rota
  readonly choice: Choice
  readonly isFirstOfKind: boolean
  readonly isChosen: boolean
  readonly onChoose: () => void
}) {
  const { rota, choice } = props
  const { heading, sign } = verdicts[choice.verdict.kind]
  const all = breachesOf(rota, choice)
  const told = all.slice(0, mostTold)
  const untold = all.length - told.length
  return (
    <>
      {props.isFirstOfKind && (
        <div role="presentation" className={classes.heading}>
          {heading}
        </div>
      )}
      <div
        id={props.id}
        data-choice={choice.id}
        role="option"
        tabIndex={-1}
        aria-selected={props.isChosen}
        className={classes.option}
        onClick={props.onChoose}
        onKeyDown={event => {
          if (event.key === ' ') props.onChoose()
        }}
      >
        <span className={classes.sign} data-kind={choice.verdict.kind} aria-hidden="true">
          {sign}
        </span>
        <span className={classes.name}>{choice.name}</span>
        <span className={classes.detail}>{choice.detail}</span>
        <span className={classes.breaches}>
          {choice.summary !== null && <span className={classes.summary}>{choice.summary}</span>}
          {choice.verdict.failure && (
            <span className={classes.summary}>{failureWords(choice.verdict.failure).title}</span>
          )}
          {told.map(({ key, slot, breach, where }) => (
            <span key={key} className={classes.told}>
              <BreachLine rota={rota} slot={slot} breach={breach} />
              {where !== '' && <span className={classes.detail}>{where}</span>}
            </span>
          ))}
          {untold > 0 && <span className={classes.detail}>{exchange.andMore(untold)}</span>}
        </span>
      </div>
    </>
  )
}

/** How far the keys move in the list. */
const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }

import { Button, CloseButton, Select } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { newPlace } from '../../rota/dav/new-place.ts'
import type { CalendarServer, ServerAccount, ServerCalendar, ServerContents } from '../../rota/dav/server.ts'
import { CalendarScope, hasScope, scopeKey } from '../../rota/ical/scope.ts'
import { calendarName } from '../../rota/ical/wording.ts'
import { latestPublication } from '../../rota/publish.ts'
import { useRota } from '../snapshot.ts'
import { exporting } from '../words/export.ts'
import { publishedOn } from '../words/publish.ts'
import { serving } from '../words/server.ts'
import classes from './export.module.css'
import { RadioChoice } from './radio-choice.tsx'
import { scopeOptions } from './scope-options.ts'
import own from './server.module.css'

type Chosen = Pick<CalendarServer, 'calendars' | 'state'>

/** Which parts of the rota go to a server, and into which of its calendars. */
export function ServerCalendars(props: {
  readonly kind: ServerAccount['kind']
  readonly contents: ServerContents
  /** What was chosen before; null: nothing, it begins with `scope`. */
  readonly first: Chosen | null
  readonly scope: CalendarScope
  /** What going away without saving is called. */
  readonly leaving: string
  readonly onLeave: () => void
  readonly onSave: (chosen: Chosen) => void
}) {
  const { kind, contents, first, scope, leaving, onLeave, onSave } = props
  const rota = useRota()
  const publication = latestPublication(rota)
  const [state, setState] = useState<CalendarServer['state']>(first?.state ?? 'published')
  const [calendars, setCalendars] = useState<readonly ServerCalendar[]>(
    () => first?.calendars.filter(({ scope }) => hasScope(rota, scope)) ?? [made(scope, [])],
  )
  const [search, setSearch] = useState('')
  const adding = useRef<HTMLInputElement>(null)
  const rows = useRef<HTMLUListElement>(null)
  const known = new Set(calendars.map(({ scope }) => scopeKey(scope)))

  // The button that had the focus went with the account.
  useEffect(() => adding.current?.focus(), [])

  function made(scope: CalendarScope, others: readonly ServerCalendar[]): ServerCalendar {
    const taken = others.map(({ url }) => url)
    return { scope, url: newPlace(rota, scope, kind, contents.home, taken) }
  }

  function places(calendar: ServerCalendar) {
    const others = calendars.filter(other => other !== calendar)
    const { url } = made(calendar.scope, others)
    const there = contents.calendars.map(({ url, name }) => [url, name] as const)
    const ours = [url, calendar.url].map(
      each => [each, kind === 'caldav' ? serving.newPlace(lastPart(each)) : lastPart(each)] as const,
    )
    // Each calendar goes somewhere else: one would take the other's events for what is to go.
    const taken = new Set(others.map(({ url }) => url))
    const free = [...new Map([...ours, ...there])].filter(([url]) => !taken.has(url))
    return free.map(([value, label]) => ({ value, label }))
  }

  return (
    <section className={classes.form} aria-label={serving.calendars}>
      <div className={own.calendars}>
        {calendars.length > 0 && (
          <div className={own.columns}>
            <span>{serving.part}</span>
            <span>{serving.goesTo}</span>
          </div>
        )}
        <ul ref={rows} className={own.rows}>
          {calendars.map(calendar => {
            const name = calendarName(rota, calendar.scope)
            return (
              <li key={scopeKey(calendar.scope)}>
                <span className={own.name}>{name}</span>
                <Select
                  aria-label={serving.place(name)}
                  data={places(calendar)}
                  value={calendar.url}
                  allowDeselect={false}
                  withScrollArea={false}
                  classNames={{ options: classes.options }}
                  onChange={url =>
                    url && setCalendars(calendars.map(other => (other === calendar ? { ...other, url } : other)))
                  }
                />
                <CloseButton
                  aria-label={serving.takeOut(name)}
                  onClick={() => {
                    setCalendars(calendars.filter(other => other !== calendar))
                    adding.current?.focus()
                  }}
                />
              </li>
            )
          })}
        </ul>
      </div>
      <Select
        label={serving.add}
        placeholder={serving.addExample}
        nothingFoundMessage={serving.nothingFound}
        data={scopeOptions(rota).map(({ group, items }) => ({
          group,
          items: items.filter(({ value }) => !known.has(value)),
        }))}
        ref={adding}
        value={null}
        searchable
        openOnFocus={false}
        searchValue={search}
        onSearchChange={setSearch}
        selectFirstOptionOnChange
        selectFirstOptionOnDropdownOpen
        withScrollArea={false}
        classNames={{ options: classes.options }}
        onChange={key => {
          setSearch('')
          if (!key) return
          flushSync(() => setCalendars([...calendars, made(CalendarScope.parse(JSON.parse(key)), calendars)]))
          rows.current?.lastElementChild?.scrollIntoView({ block: 'nearest' })
        }}
      />
      <RadioChoice
        label={exporting.state}
        value={state}
        options={{
          published: publication ? exporting.published(publishedOn(rota.zone, publication)) : serving.publishedFirst,
          draft: serving.draft,
        }}
        onChange={setState}
      />
      <footer className={classes.foot}>
        <span className={classes.note}>{calendars.length === 0 ? serving.needsOne : serving.stays}</span>
        <Button onClick={onLeave}>{leaving}</Button>
        <Button
          variant="filled"
          aria-disabled={calendars.length === 0}
          onClick={() => calendars.length > 0 && onSave({ calendars: [...calendars], state })}
        >
          {serving.save}
        </Button>
      </footer>
    </section>
  )
}

/** What the place is called in its address. */
function lastPart(url: string): string {
  return decodeURIComponent(url.split('/').findLast(part => part !== '') ?? url)
}

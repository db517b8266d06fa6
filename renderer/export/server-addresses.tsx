import { Button } from '@mantine/core'
import type { ServerCalendar } from '../../rota/dav/server.ts'
import { hasScope } from '../../rota/ical/scope.ts'
import { calendarName } from '../../rota/ical/wording.ts'
import { notify } from '../notice.ts'
import { useRota } from '../snapshot.ts'
import { copyText } from '../ui/copy.ts'
import { feeding } from '../words/feed.ts'
import { serving } from '../words/server.ts'
import own from './server.module.css'

/** The calendars that are sent, each with the address that people subscribe to. */
export function ServerAddresses({ calendars }: { readonly calendars: readonly ServerCalendar[] }) {
  const rota = useRota()
  return (
    <ul className={own.addresses} aria-label={serving.addresses}>
      {calendars
        .filter(({ scope }) => hasScope(rota, scope))
        .map(({ scope, url }) => {
          const name = calendarName(rota, scope)
          const copy = () => {
            copyText(url)
            notify('done', feeding.copied(name))
          }
          return (
            <li key={url}>
              <div>
                <span className={own.name}>{name}</span>
                <code>{url}</code>
              </div>
              <Button aria-label={feeding.actionOf(feeding.copy, name)} onClick={copy}>
                {feeding.copy}
              </Button>
            </li>
          )
        })}
    </ul>
  )
}

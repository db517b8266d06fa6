import { Button } from '@mantine/core'
import type { Feed, FeedStep } from '../../rota/feed.ts'
import type { Rota } from '../../rota/rota.ts'
import { notify } from '../notice.ts'
import { copyText } from '../ui/copy.ts'
import { feeding, feedName, feedWords } from '../words/feed.ts'
import classes from './feed-list.module.css'

/** The calendars that are handed out, each with its address. */
export function FeedList(props: {
  readonly rota: Rota
  readonly feeds: readonly Feed[]
  readonly obey: (step: FeedStep, done: string) => Promise<void>
}) {
  const { rota, feeds, obey } = props
  return (
    <ul className={classes.feeds} aria-label={feeding.list}>
      {feeds.map(feed => {
        const { id, address } = feed
        const name = feedName(rota, feed)
        const label = (action: string) => ({ 'aria-label': feeding.actionOf(action, name) })
        const copy = () => {
          copyText(address ?? '')
          notify('done', feeding.copied(name))
        }
        return (
          <li key={id} className={classes.feed}>
            <div>
              <strong>{name}</strong>
              <span className={classes.about}>{feedWords(rota, feed)}</span>
            </div>
            <code className={classes.address} title={feeding.address(name)}>
              {address ?? feeding.noAddress}
            </code>
            <div className={classes.actions}>
              {address !== null && (
                <Button variant="filled" onClick={copy} {...label(feeding.copy)}>
                  {feeding.copy}
                </Button>
              )}
              <Button onClick={() => void obey({ do: 'renew', id }, feeding.renewed(name))} {...label(feeding.renew)}>
                {feeding.renew}
              </Button>
              <Button onClick={() => void obey({ do: 'revoke', id }, feeding.revoked(name))} {...label(feeding.revoke)}>
                {feeding.revoke}
              </Button>
            </div>
          </li>
        )
      })}
    </ul>
  )
}

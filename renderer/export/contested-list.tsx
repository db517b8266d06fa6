import { Checkbox } from '@mantine/core'
import type { Contested, ContestedTitle } from '../../rota/dav/server.ts'
import { useRota } from '../snapshot.ts'
import { contestedWords, insisting } from '../words/server.ts'
import own from './server.module.css'

/** What others changed or removed in a calendar on the server: each is left as it is, unless its box is ticked. */
export function ContestedList(props: {
  readonly head: string
  readonly contested: readonly ContestedTitle[]
  /** What is ticked, here and in other lists. */
  readonly insisted: readonly Contested[]
  readonly onChange: (insisted: readonly Contested[]) => void
}) {
  const { head, contested, insisted, onChange } = props
  const { zone } = useRota()
  const ticked = new Set(insisted.map(({ href }) => href))
  const here = contested.filter(({ href }) => ticked.has(href))
  const areGone = contested.every(({ etag }) => etag === null)

  function tick(some: readonly ContestedTitle[], wanted: boolean): void {
    const hrefs = new Set(some.map(({ href }) => href))
    const others = insisted.filter(({ href }) => !hrefs.has(href))
    onChange(wanted ? [...others, ...some.map(({ href, etag }) => ({ href, etag }))] : others)
  }

  return (
    <details open>
      <summary data-next>
        {head} ({contested.length})
      </summary>
      <ul className={own.contested}>
        {areGone && contested.length > 1 && (
          <li>
            <Checkbox
              size="xs"
              label={insisting.putAllBack(contested.length)}
              checked={here.length === contested.length}
              indeterminate={here.length > 0 && here.length < contested.length}
              onChange={event => tick(contested, event.currentTarget.checked)}
            />
          </li>
        )}
        {contested.map(each => {
          const lines = contestedWords(zone, each)
          const choice = choiceFor(each)
          return (
            <li key={each.href}>
              <div>
                {lines.map(line => (
                  <div key={line}>{line}</div>
                ))}
              </div>
              <Checkbox
                size="xs"
                label={choice}
                aria-label={insisting.choiceOf(choice, lines)}
                checked={ticked.has(each.href)}
                onChange={event => tick([each], event.currentTarget.checked)}
              />
            </li>
          )
        })}
      </ul>
    </details>
  )
}

function choiceFor({ etag, meant }: ContestedTitle): string {
  if (etag === null) return insisting.putBack
  return meant ? insisting.replace : insisting.remove
}

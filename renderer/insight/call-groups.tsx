import { SegmentedControl } from '@mantine/core'
import { callByGroup, type OpenSlot } from '../../rota/call.ts'
import type { Rota } from '../../rota/rota.ts'
import { callWords as words } from '../words/call.ts'
import classes from './call.module.css'
import { type CallView, useCall } from './call-view.ts'
import shared from './insight.module.css'

/** For whom the open slots need no training. */
export function CallGroups(props: {
  readonly rota: Rota
  readonly open: readonly OpenSlot[]
  readonly by: CallView['by']
}) {
  const { rota, open, by } = props
  const groups = callByGroup(rota, open, by)
  return (
    <section className={classes.groups} aria-label={words.groups}>
      <h2 className={shared.heading}>{words.groups}</h2>
      <SegmentedControl
        size="xs"
        aria-label={words.groupsBy}
        data={Object.entries(words.by).map(([value, label]) => ({ value, label }))}
        value={by}
        onChange={value => useCall.setState({ by: value === 'institute' ? 'institute' : 'subsystem' })}
      />
      {groups.length === 0 ? (
        <p className={shared.quiet}>{words.noGroup[by]}</p>
      ) : (
        // A list that scrolls has to be reachable by the keyboard.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
        <ul className={classes.list} aria-label={words.groups} tabIndex={0}>
          {groups.map(each => (
            <li key={`${each.role.id} ${each.group}`}>{words.group(each)}</li>
          ))}
        </ul>
      )}
    </section>
  )
}

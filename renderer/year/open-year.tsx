import { Button } from '@mantine/core'
import { run } from '../commands/run.ts'
import { notify } from '../notice.ts'
import { perform } from '../perform.ts'
import { Edits } from '../ui/edits.tsx'
import { yearScreen } from '../words/year.ts'
import { commandNames, done } from '../words.ts'

/** The button that makes the slots of a year. */
export function OpenYearButton(props: {
  readonly year: number
  /** Whether it stands in a line of text. */
  readonly small?: boolean
  /** Called before, for what has to be shown afterwards. */
  readonly onOpen?: () => void
}) {
  const { year } = props
  async function openYear(): Promise<void> {
    props.onOpen?.()
    const committed = await perform('year.open', { year })
    if (committed) notify('done', done.opened(year), { label: commandNames.undo, run: () => run('undo') })
  }
  return (
    <Edits>
      <Button size={props.small ? 'compact-xs' : 'compact-sm'} onClick={() => void openYear()}>
        {yearScreen.openYear(year)}
      </Button>
    </Edits>
  )
}

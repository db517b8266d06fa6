import { Button } from '@mantine/core'
import { perform } from '../perform.ts'
import { tellDone } from '../tell-done.ts'
import { Edits } from '../ui/edits.tsx'
import { yearScreen } from '../words/year.ts'
import { done } from '../words.ts'

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
    if (committed) tellDone(done.opened(year))
  }
  return (
    <Edits>
      <Button size={props.small ? 'compact-xs' : 'compact-sm'} onClick={() => void openYear()}>
        {yearScreen.openYear(year)}
      </Button>
    </Edits>
  )
}

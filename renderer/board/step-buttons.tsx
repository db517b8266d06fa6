import { ActionIcon } from '@mantine/core'
import { memo } from 'react'
import { Icon } from '../ui/icon.tsx'
import { Tip } from '../ui/tip.tsx'
import { board, periodWords } from '../words/board.ts'
import { keysWords } from '../words/keys.ts'
import { useBoard } from './board-view.ts'
import { useInSight } from './in-sight.ts'
import { periodBeside, periodShown, stepBoard, stepKeys } from './steps.ts'
import type { Range } from './timeline.ts'
import classes from './tool-bar.module.css'

/** Which week, month, quarter or year is in sight, with buttons that go to the one before and after. */
export const StepButtons = memo(function StepButtons() {
  const range = useBoard(view => view.range)
  const name = useInSight(({ seen }) => seen && periodWords(range, periodShown(range, seen)))
  return (
    <fieldset className={classes.steps} aria-label={board.period}>
      <StepButton range={range} step={-1} />
      <span className={classes.period} aria-live="polite">
        {name}
      </span>
      <StepButton range={range} step={1} />
    </fieldset>
  )
})

function StepButton({ range, step }: { readonly range: Range; readonly step: 1 | -1 }) {
  const start = useInSight(({ seen }) => seen && periodBeside(range, seen, step)?.start)
  const label = board.steps[step === 1 ? 'next' : 'previous'](board.ranges[range].toLowerCase())
  const off = start === null || start === undefined
  return (
    <Tip text={label} keys={keysWords(stepKeys[step])}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={28}
        aria-label={label}
        aria-disabled={off}
        data-off={off || undefined}
        className={classes.barButton}
        onClick={() => stepBoard(step)}
      >
        <Icon name={step === 1 ? 'right' : 'left'} />
      </ActionIcon>
    </Tip>
  )
}

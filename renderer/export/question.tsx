import { Button } from '@mantine/core'
import { Account } from '../ui/account.tsx'
import classes from './export.module.css'

/** Asks before what cannot be taken back, where it was wanted, with the focus on the safe answer. */
export function Question(props: {
  readonly title: string
  readonly advice: string
  readonly yes: string
  readonly no: string
  readonly onAnswer: (yes: boolean) => void
}) {
  const { title, advice, yes, no, onAnswer } = props
  return (
    <Account title={title} advice={advice}>
      <div className={classes.answers}>
        <Button autoFocus onClick={() => onAnswer(false)}>
          {no}
        </Button>
        <Button onClick={() => onAnswer(true)}>{yes}</Button>
      </div>
    </Account>
  )
}

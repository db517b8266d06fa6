import { Button } from '@mantine/core'
import { call } from '../bridge.ts'
import { serving } from '../words/server.ts'
import classes from './server.module.css'

/** What is under way with the server, how far it is, and a way to end it. @param progress  null: nobody knows */
export function SendingProgress(props: {
  readonly words: string
  readonly progress: { readonly done: number; readonly of: number } | null
}) {
  const { words, progress } = props
  return (
    <div className={classes.progress}>
      <span role="status">{words}</span>
      <progress aria-label={words} {...(progress && { max: Math.max(1, progress.of), value: progress.done })} />
      <span className={classes.count}>{progress && serving.progress(progress.done, progress.of)}</span>
      <Button data-next onClick={() => void call('server.cancel', undefined)}>
        {serving.cancel}
      </Button>
    </div>
  )
}

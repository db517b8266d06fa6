import { Button } from '@mantine/core'
import type { Stage } from '../../rota/achievable/achievable.ts'
import { useLate } from '../ui/late.ts'
import { achievableWords as words } from '../words/achievable.ts'
import own from './achievable.module.css'
import type { Question } from './answers.ts'
import type { Asked } from './asking.ts'

const stages: readonly Stage[] = ['plan', 'bound', 'better', 'rules']

/** How it stands with a question that is not answered: what it is at, with a way to cancel it or to ask again. */
export function Working<Q extends Question>({ asked }: { readonly asked: Asked<Q> }) {
  const { status, stage, cancel, again } = asked
  if (status === 'answered') return null
  if (status === 'asking') return <Asking stage={stage} showsEarlier={asked.latest !== null} onCancel={cancel} />
  return (
    <div className={own.working}>
      <span role="status">{status === 'failed' ? words.failed : words.cancelled}</span>
      <Button onClick={again}>{words.again}</Button>
    </div>
  )
}

function Asking(props: {
  readonly stage: Stage | null
  /** Whether an answer to an earlier question is on the screen meanwhile. */
  readonly showsEarlier: boolean
  readonly onCancel: () => void
}) {
  const { stage, showsEarlier, onCancel } = props
  // Most answers are there before anybody could read this.
  const late = useLate(250)
  if (!late) return null
  return (
    <div className={own.working}>
      <progress max={stages.length} value={stage ? stages.indexOf(stage) : 0} aria-label={words.progress} />
      <span role="status">
        {stage ? words.stages[stage] : words.begins} {showsEarlier && words.earlier}
      </span>
      <Button onClick={onCancel}>{words.cancel}</Button>
    </div>
  )
}

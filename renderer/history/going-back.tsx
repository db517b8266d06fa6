import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { goingBackEffectOf } from '../../rota/history/going-back-effect.ts'
import type { Rota } from '../../rota/rota.ts'
import { call } from '../bridge.ts'
import { committed } from '../committed.ts'
import { usePublished } from '../publish/published.ts'
import { goingBackWords, history } from '../words/history.ts'
import classes from './change-panel.module.css'

/** Undoes all that was done after a change, and says beforehand what that changes in the rota. */
export function GoingBack(props: { readonly rota: Rota; readonly revision: number; readonly latest: number }) {
  const { rota, revision, latest } = props
  const [then, setThen] = useState<Rota | null>(null)
  const published = usePublished(state => state.published?.rota ?? null)

  useEffect(() => {
    let wanted = true
    void call('rota.at', { revision }).then(reply => {
      if (wanted) setThen(reply.ok ? rota.refreshed(reply.value.rows) : null)
    })
    return () => {
      wanted = false
    }
  }, [rota, revision])

  return (
    <div className={classes.back}>
      <Button onClick={() => void committed('history.go-back', { revision, seen: latest })}>
        {history.goBack(latest - revision)}
      </Button>
      <p role="status" className={classes.made}>
        {then && goingBackWords(goingBackEffectOf(rota, then, published))}
      </p>
    </div>
  )
}

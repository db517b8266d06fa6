import { Button } from '@mantine/core'
import type { Rota } from '../../rota/rota.ts'
import { keysOf, run } from '../commands/run.ts'
import { usePast } from '../past.ts'
import { lookingBack, madeAt } from '../words/history.ts'
import classes from './past-banner.module.css'

/** Says over every screen that it shows the rota as it was, and leads back to now. */
export function PastBanner({ rota }: { readonly rota: Rota }) {
  const past = usePast(state => state.past)
  return (
    <div role="status" aria-label={lookingBack.banner} className={classes.place}>
      {past && (
        <div className={classes.banner}>
          <strong>{lookingBack.asItWas(madeAt(rota.zone, past.at), past.label)}</strong>
          <span>{lookingBack.readOnly}</span>
          <span className={classes.space} />
          <Button variant="filled" title={keysOf('back-to-now')} onClick={() => run('back-to-now')}>
            {lookingBack.backToNow}
          </Button>
        </div>
      )}
    </div>
  )
}

import type { Breach } from '../../rota/breach.ts'
import type { Rota } from '../../rota/rota.ts'
import { isHard } from '../../rota/rules/check.ts'
import type { Slot } from '../../rota/slot.ts'
import { breachWords } from '../words/breach.ts'
import classes from './breach-line.module.css'

/** A broken rule: its id and what is wrong in words; a hard one stands out. */
export function BreachLine(props: { readonly rota: Rota; readonly slot: Slot; readonly breach: Breach }) {
  const { rota, slot, breach } = props
  return (
    <span className={classes.line} data-hard={isHard(rota, breach) || undefined}>
      <span className={classes.rule}>{breach.rule}</span> {breachWords(rota, slot, breach)}
    </span>
  )
}

import type { Step } from '../../rota/arrange.ts'
import type { Rota } from '../../rota/rota.ts'
import { canOverride, isHard } from '../../rota/rules/check.ts'
import { call } from '../bridge.ts'
import { notify } from '../notice.ts'
import { tellFailure } from '../perform.ts'
import { shownAt } from '../snapshot.ts'
import { tellChange } from '../tell-done.ts'
import { look } from '../view.ts'
import { board, brokenWords } from '../words/board.ts'

let busy = false

/**
 * Does some steps as one change and says so, with Undo.
 *
 * Where only a written reason would allow them, asks for it; where not even that, says which rule is against it.
 *
 * @param reason  null: none was given yet
 * @returns whether it is done
 */
export async function arrange(rota: Rota, steps: readonly Step[], reason: string | null = null): Promise<boolean> {
  if (busy || steps.length === 0) return false
  busy = true
  try {
    const reply = await call('booking.arrange', { steps: [...steps], reason })
    if (reply.ok) {
      if (reply.value === null) return false
      await shownAt(reply.value.revision)
      tellChange(reply.value.label)
      return true
    }
    if (reply.failure.kind !== 'refused') {
      await tellFailure(reply.failure)
      return false
    }
    const refused = reply.failure.bookings
    const hard = refused.map(({ breaches, ...who }) => ({
      ...who,
      breaches: breaches.filter(each => isHard(rota, each)),
    }))
    const final = hard.filter(({ breaches }) => !breaches.every(canOverride))
    if (final.length > 0 || reason !== null) {
      const told = final.length > 0 ? final : hard
      const name = rota.rows.person.get(told[0]?.personId ?? '')?.name ?? ''
      notify('problem', board.refused(name, brokenWords(rota, told)))
    } else look({ dialog: { kind: 'reason', steps, refused: hard } })
    return false
  } finally {
    busy = false
  }
}

import { useCallback, useEffect, useRef, useState } from 'react'
import type { ImportFile, ImportPlan } from '../../rota/csv/plan.ts'
import type { Failure } from '../../rota/failure.ts'
import { call } from '../bridge.ts'
import { refresh, useSnapshot } from '../snapshot.ts'

/** What is known of what some files would do. */
export type Planning =
  | { readonly status: 'reading' }
  | { readonly status: 'failed'; readonly failure: Failure }
  | {
      readonly status: 'ready'
      readonly plan: ImportPlan
      /** The rota that it was made for, or an earlier state of it. */
      readonly revision: number
      /** Whether the rota changed after an earlier plan was shown. */
      readonly anew: boolean
    }

/**
 * Plans the import of some files, and again when they are others.
 *
 * @returns what is known, and what plans anew after a conflict
 */
export function usePlanning(files: readonly ImportFile[]): {
  readonly planning: Planning
  readonly planAnew: () => Promise<void>
} {
  const [planning, setPlanning] = useState<Planning>({ status: 'reading' })
  const asked = useRef(0)

  const plan = useCallback(
    async (anew: boolean) => {
      const question = ++asked.current
      setPlanning({ status: 'reading' })
      if (anew) await refresh()
      // Taken before the plan is asked for: should the rota change in between, applying it is a conflict, never a surprise.
      const shown = useSnapshot.getState()
      if (question !== asked.current) return
      if (shown.status !== 'ready') {
        setPlanning({ status: 'failed', failure: { kind: 'not-found', what: 'rota' } })
        return
      }
      const reply = await call('import.plan', { files: [...files] })
      if (question !== asked.current) return
      setPlanning(
        reply.ok
          ? { status: 'ready', plan: reply.value, revision: shown.revision, anew }
          : { status: 'failed', failure: reply.failure },
      )
    },
    [files],
  )

  useEffect(() => {
    void plan(false)
    return () => {
      asked.current++
    }
  }, [plan])

  return { planning, planAnew: () => plan(true) }
}

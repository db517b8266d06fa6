import { useCallback, useEffect, useState } from 'react'
import type { Failure } from '../../rota/failure.ts'
import type { FeedState, FeedStep } from '../../rota/feed.ts'
import { call, onMessage } from '../bridge.ts'

/** What is handed out, null before that is known; read anew whenever somebody has fetched a calendar. */
export function useFeeds(): {
  readonly state: FeedState | null
  readonly failure: Failure | null
  /** Changes it. @returns what is handed out then; null: it was not done */
  readonly change: (step: FeedStep) => Promise<FeedState | null>
} {
  const [state, setState] = useState<FeedState | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const take = useCallback((reply: Awaited<ReturnType<typeof call<'feed.read'>>>) => {
    if (reply.ok) setState(reply.value)
    setFailure(reply.ok ? null : reply.failure)
    return reply.ok ? reply.value : null
  }, [])
  useEffect(() => {
    const read = () => void call('feed.read', undefined).then(take)
    read()
    return onMessage(({ kind }) => kind === 'fetched' && read())
  }, [take])
  return { state, failure, change: async step => take(await call('feed.change', step)) }
}

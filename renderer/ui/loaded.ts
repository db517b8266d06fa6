import { useEffect, useState } from 'react'

/**
 * A part of the window that is loaded as soon as what needs it is on the screen, so that it is there when it is asked for.
 * The picture itself goes before.
 *
 * Unlike with Suspense nothing waits once it is there: keys pressed meanwhile find it.
 *
 * @param load  gives the same part at each call
 * @returns null until it is loaded
 */
export function useLoaded<Part>(load: () => Promise<Part>): Part | null {
  const [part, setPart] = useState<{ readonly value: Part } | null>(null)
  useEffect(() => {
    const waiting = requestIdleCallback(() => void load().then(value => setPart({ value })), { timeout: 100 })
    return () => cancelIdleCallback(waiting)
  }, [load])
  return part?.value ?? null
}

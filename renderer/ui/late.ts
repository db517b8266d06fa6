import { useEffect, useState } from 'react'

/** Whether something has gone on for a while: false at first, true after the delay in milliseconds. */
export function useLate(delay: number): boolean {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), delay)
    return () => clearTimeout(timer)
  }, [delay])
  return late
}

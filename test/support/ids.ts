/** Makes UUIDs that count up, the same in every run. */
export function countedIds(): () => string {
  let count = 0
  return () => `00000000-0000-7000-8000-${String(++count).padStart(12, '0')}`
}

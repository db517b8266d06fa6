import type { Rota } from '../rota.ts'
import { minimumRest } from '../rules/rest-11h.ts'
import type { Slot } from '../slot.ts'
import { overlaps } from '../time.ts'

/** Whether nobody can be on both of two slots, by OVERLAP or REST-11H. */
export function collide(rota: Rota, one: Slot, other: Slot): boolean {
  const modes = [rota.get('role', one.roleId).mode, rota.get('role', other.roleId).mode]
  if (modes.includes('team')) return false
  if (overlaps(one, other)) return true
  const apart = Math.max(one.start, other.start) - Math.min(one.end, other.end)
  return modes.every(mode => mode === 'on-site') && apart < minimumRest(rota)
}

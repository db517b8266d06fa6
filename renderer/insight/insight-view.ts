import { create } from 'zustand'
import type { DepthCell } from './depth-picture.tsx'

/** Where the keyboard is in the picture of depth. */
export const useDepthCell = create<DepthCell>(() => ({ row: 0, week: 0 }))

import { describe, inject } from 'vitest'
import type { Tool } from './tools.ts'

/** Tests that need programs of others; left out where one is missing. */
export function withTools(tools: readonly Tool[], title: string, tests: () => void): void {
  const missing = inject('missingTools')
  describe.skipIf(tools.some(tool => missing.includes(tool)))(title, tests)
}

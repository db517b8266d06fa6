import type { TestProject } from 'vitest/node'
import { buildLibicalReader, missingTools, type Tool, toolsAreRequired } from './tools.ts'

declare module 'vitest' {
  interface ProvidedContext {
    readonly missingTools: readonly Tool[]
  }
}

/** Finds the tools once for all test files. @throws if one is missing that has to be there */
export default function setUp({ provide }: TestProject): void {
  const missing = missingTools()
  if (missing.length > 0 && toolsAreRequired) throw new Error(`Not installed: ${missing.join(', ')}`)
  if (!missing.includes('libical') && !missing.includes('gcc')) buildLibicalReader()
  provide('missingTools', missing)
}

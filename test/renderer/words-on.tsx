import { MantineProvider } from '@mantine/core'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

/** What somebody reads on a part of the window as it is at first, piece by piece. */
export function wordsOn(part: ReactNode): string[] {
  return renderToStaticMarkup(<MantineProvider>{part}</MantineProvider>)
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .split(/<[^>]*>/)
    .map(piece => piece.trim())
    .filter(piece => piece !== '')
}

import { type MouseEvent, useMemo } from 'react'
import { perform } from '../perform.ts'
import { htmlOf } from './markdown.ts'
import classes from './markdown-page.module.css'

/** A text in Markdown as it reads. Its links open outside of the app. */
export function MarkdownPage({ text }: { readonly text: string }) {
  const html = useMemo(() => ({ __html: htmlOf(text) }), [text])
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made by htmlOf, which lets no tag of the text through
  return <div className={classes.page} onClickCapture={openLink} dangerouslySetInnerHTML={html} />
}

function openLink(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link) return
  event.preventDefault()
  void perform('link.open', { url: link.href })
}

import markdownIt from 'markdown-it'

/** Tags in a text are shown as text, and only harmless addresses become links. */
const renderer = markdownIt({ html: false, linkify: true }).disable('image')

// A page stands below the headings of the window.
renderer.core.ruler.push('lower-headings', ({ tokens }) => {
  for (const token of tokens) {
    if (token.type === 'heading_open' || token.type === 'heading_close')
      token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + 2)}`
  }
})

const box = /^(\s*[-*+] )\[([ xX])\] /gm

/**
 * Markdown (CommonMark, with tables and boxes to tick) as HTML that is safe to show: no tags of its own, no scripts, no
 * pictures from elsewhere.
 */
export function htmlOf(markdown: string): string {
  return renderer.render(markdown.replace(box, (_, bullet, tick) => `${bullet}${tick === ' ' ? '☐' : '☑'} `))
}

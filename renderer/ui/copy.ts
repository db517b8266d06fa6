/** Puts text on the clipboard. */
export function copyText(text: string): void {
  copy({ 'text/plain': text })
}

/** Puts a page of HTML on the clipboard, and text for programs that take none. */
export function copyFormatted(html: string, text: string): void {
  copy({ 'text/html': html, 'text/plain': text })
}

function copy(formats: Readonly<Record<string, string>>): void {
  const give = (event: ClipboardEvent) => {
    for (const [format, content] of Object.entries(formats)) event.clipboardData?.setData(format, content)
    event.preventDefault()
    // Else a table that has the focus would put its own lines there.
    event.stopImmediatePropagation()
  }
  window.addEventListener('copy', give, { capture: true, once: true })
  document.execCommand('copy')
  window.removeEventListener('copy', give, { capture: true })
}

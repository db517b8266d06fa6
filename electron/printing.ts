import type { BrowserWindow } from 'electron'
import type { Printing } from './context.ts'

/** Printing what the window has laid out for paper; its own style sheet says how large the pages are. */
export function windowPrinting(window: () => BrowserWindow): Printing {
  return {
    async pdf({ size, landscape }, footer) {
      return window().webContents.printToPDF({
        pageSize: size,
        landscape,
        printBackground: true,
        preferCSSPageSize: true,
        displayHeaderFooter: true,
        headerTemplate: '<span></span>',
        footerTemplate: footerOf(footer),
      })
    },
    async print({ size, landscape }, footer) {
      const { webContents } = window()
      if ((await webContents.getPrintersAsync()).length === 0) return 'no-printer'
      return new Promise(resolve => {
        webContents.print(
          // Chromium puts the page's number beside a footer.
          { pageSize: size, landscape, printBackground: true, header: '', footer },
          (printed, reason) => {
            if (printed) resolve('printed')
            else resolve(/cancel/i.test(reason) ? 'cancelled' : 'not-printed')
          },
        )
      })
    },
  }
}

/** The footer as Chromium takes it: a page of its own, which knows no style sheet of ours. */
function footerOf(text: string): string {
  const plain = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<div style="display: flex; justify-content: space-between; width: 100%; padding: 0 12mm; font: 8px sans-serif">
    <span>${plain}</span><span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`
}

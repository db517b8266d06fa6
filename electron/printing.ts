import type { BrowserWindow } from 'electron'
import type { Printing } from './context.ts'

/** Printing what the window has laid out for paper; its own style sheet says how large the pages are. */
export function windowPrinting(window: () => BrowserWindow): Printing {
  return {
    async pdf({ size, landscape }) {
      return window().webContents.printToPDF({
        pageSize: size,
        landscape,
        printBackground: true,
        preferCSSPageSize: true,
      })
    },
    async print({ size, landscape }) {
      const { webContents } = window()
      if ((await webContents.getPrintersAsync()).length === 0) return 'no-printer'
      return new Promise(resolve => {
        webContents.print({ pageSize: size, landscape, printBackground: true }, (printed, reason) => {
          if (printed) resolve('printed')
          else resolve(/cancel/i.test(reason) ? 'cancelled' : 'not-printed')
        })
      })
    },
  }
}

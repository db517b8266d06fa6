/** The dialog that prints the screen. */
export const printing = {
  title: 'Print coverage',
  close: 'Close the print dialog',
  what: 'What',
  forms: {
    heatmap: { name: 'Heatmap', about: 'as it is shown, A3 landscape' },
    slots: { name: 'Slots', about: 'a table for each month, A4' },
    gaps: { name: 'Gaps', about: 'a list, A4' },
  },
  pages: 'Filters and folded roles are printed as they are on the screen.',
  pdf: 'Save as PDF…',
  print: 'Print…',
  cancel: 'Cancel',
  saved: (path: string) => `Saved ${path.split(/[\\/]/).at(-1) || path}`,
  printed: 'Sent to the printer',
  asOf: (rota: string, when: string) => `${rota}, as of ${when}`,
} as const

/** The pages of the handbook. */
export const handbook = {
  none: (code: string) => `${code} has no page yet`,
  noneAdvice:
    'Write down what somebody on it does, whom they work with, what they check and what they hand over: whoever is booked finds it beside the booking.',
  write: 'Write the page',
  edit: 'Edit the page',
  open: (code: string) => `Handbook: ${code}`,
  text: (code: string) => `Page of ${code}, in Markdown`,
  preview: 'How it reads',
  hint: 'Markdown: # heading, - point, - [ ] to tick, [text](https://…). Ctrl+Enter saves. Exported calendars and calls name the address in a line “Address: https://…”, else what stands under Contacts.',
  changedMeanwhile:
    'The page was changed while you wrote: saving puts your text in its place. Undo brings the other back.',
  discard: 'Discard',
  save: 'Save',
  outline: (name: string) =>
    `# ${name}\n\n## What it does\n\n- \n\n## Works with\n\n- \n\n## Checks\n\n- [ ] \n\n## Hands over\n\n- \n\n## Contacts\n\n- \n`,
} as const

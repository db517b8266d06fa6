/** What can be done with slots. */
export const slotWords = {
  openCommand: 'Open slots…',
  extraCommand: 'Add an extra slot…',
  more: (slot: string) => `More to do with ${slot}`,
  demand: 'Its own demand…',
  takeBack: 'Take its own demand back',
  beside: 'Add an extra slot…',
  remove: 'Remove the slot',
  extra: 'extra slot',
  cancel: 'Cancel',
} as const

/** The dialog in which a slot gets its own demand. */
export const demandWords = {
  title: (slot: string) => `Demand of ${slot}`,
  close: 'Close without changing the demand',
  people: 'People',
  experts: 'Of them experts',
  reason: 'Reason, shown with the slot',
  reasonMissing: 'Write a reason: it is shown with the slot.',
  set: 'Set the demand',
} as const

/** The dialog that adds a slot beside a pattern. */
export const extraWords = {
  title: 'Add an extra slot',
  close: 'Close without adding a slot',
  hint: 'It stands beside the pattern of the role, e.g. for the set-up of a special run.',
  role: 'Role',
  startDate: 'Begins on',
  startTime: 'at',
  endDate: 'Ends on',
  endTime: 'at',
  wrong: 'It has to end after it begins.',
  add: 'Add the slot',
} as const

/** The dialog that opens some dates. */
export const openWords = {
  title: 'Open slots',
  close: 'Close without opening slots',
  hint: 'Makes the slots of these dates that are not there yet; what is there stays as it is.',
  from: 'From',
  until: 'To, with that day',
  roles: 'Roles',
  wrong: 'The last day lies before the first.',
  none: 'Choose a role.',
  open: 'Open',
} as const

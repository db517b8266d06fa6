/** Why an event of a calendar cannot be understood. */
export const faults = [
  /** It does not say when it begins. */
  'no-start',
  /** A date or time is none, or one that the calendar does not have. */
  'no-time',
  /** A time in a list of free and busy ones is not in UTC. */
  'not-utc',
  'no-duration',
  'ends-before-start',
  /** It is a date on one end and a time on the other. */
  'mixed-ends',
  /** How it recurs is not said in a way that calendars know. */
  'no-rule',
  /** It recurs by the hour, minute or second. */
  'too-often',
  /** It recurs more often in the years of the rota than anybody would read. */
  'too-many',
  /** It changes several occurrences at once in a way that programs understand differently. */
  'and-others',
  /** The event before it has no end. */
  'no-end',
] as const
export type Fault = (typeof faults)[number]

/** Thrown while one event is read, and caught before the next one. */
export class Unreadable extends Error {
  readonly fault: Fault

  constructor(fault: Fault) {
    super(fault)
    this.fault = fault
  }
}

import type { HandbookPage } from './handbook-page.ts'
import type { Role } from './role.ts'

/** What is known about the three default roles in the words of the project; what is not known is named as such. */
const pages: Readonly<Record<string, string>> = {
  ORM: `# Offline Run Manager

On call for a week, from Wednesday 09:00 to Wednesday 09:00.

## What it does

- Follows data taking for the offline side and works closely with Run Coordination.
- Counts most in commissioning and when a special run is set up: then two are wanted, one of them an expert.

## Works with

- Run Coordination
- The DQM shifter and the DB expert on duty

## Checks

- [ ] The plan of the day: what is to be taken, and what is special about it
- [ ] Conditions and workflows that a special run needs are there before it begins
- [ ] What the DQM shifter and the DB expert have reported since yesterday

## Hands over

- What is going on, what is agreed with Run Coordination, and what is still open

## Contacts

*Not written down yet: names, telephone numbers, the place of the meeting on Wednesdays.*
`,
  DQM: `# DQM shifter

On site, three shifts a day of 8 hours: 07:00, 15:00 and 23:00.

## What it does

- Watches the quality of the data as they are taken.
- Supports the central shift crew, and the experts of the sub-systems when they look into something.

## Works with

- The shift leader and the central shift crew
- The experts of the sub-systems on call

## Checks

- [ ] The histograms of the running run, sub-system by sub-system, as the crew asks
- [ ] What is bad is reported to the expert on call, with run and time
- [ ] Runs that ended are judged and noted

## Hands over

- Runs since the last handover, what was wrong in them, whom you told, and what to look at next

## Contacts

*Not written down yet: the telephone in the control room, the experts on call.*
`,
  DB: `# DB expert

On call for a week, from Wednesday 09:00 to Wednesday 09:00, all year round.

## What it does

- Watches the state of all the databases, not only those of alignment and calibration.

## Works with

- The Offline Run Manager
- Those who upload conditions

## Checks

- [ ] The state of the databases that data taking and reconstruction read
- [ ] Uploads of conditions that have failed or wait

## Hands over

- Interventions that are announced, uploads that are open, what was restarted and why

## What is not known

*The part of this role in operations at the pit is poorly documented. Write down here what you were called for and what
you did: the next expert starts from it.*

## Contacts

*Not written down yet.*
`,
}

/** The page that a default role begins with; none for any other. */
export function defaultPages({ id, code }: Role, newId: () => string): HandbookPage[] {
  const text = pages[code]
  return text === undefined ? [] : [{ id: newId(), roleId: id, text }]
}

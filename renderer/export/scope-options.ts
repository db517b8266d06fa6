import { type CalendarScope, scopeKey } from '../../rota/ical/scope.ts'
import { derived } from '../../rota/rota.ts'
import { serving } from '../words/server.ts'
import { instituteOptions, type Option, personOptions, roleOptions } from './scope-choice.ts'

/** All parts of a rota that a calendar can hold, in groups, the value of each by {@link scopeKey}. */
export const scopeOptions = derived(['role', 'person'], (rota): { group: string; items: Option[] }[] => {
  const option = (scope: CalendarScope, label: string) => ({ value: scopeKey(scope), label })
  return [
    {
      group: serving.wholes,
      items: [option({ kind: 'rota' }, rota.heading.name), option({ kind: 'open' }, serving.open)],
    },
    {
      group: serving.roles,
      items: roleOptions(rota).map(({ value, label }) => option({ kind: 'role', roleId: value }, label)),
    },
    {
      group: serving.institutes,
      items: instituteOptions(rota).map(institute => option({ kind: 'institute', institute }, institute)),
    },
    {
      group: serving.people,
      items: personOptions(rota).map(({ value, label }) => option({ kind: 'person', personId: value }, label)),
    },
  ]
})

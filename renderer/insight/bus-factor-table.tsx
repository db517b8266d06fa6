import { useMemo } from 'react'
import { addMonths, yearStart } from '../../rota/civil-time.ts'
import { busFactors } from '../../rota/leaving.ts'
import type { Rota } from '../../rota/rota.ts'
import { dateOfSlot, rolesInOrder } from '../../rota/slots.ts'
import { roleColour } from '../palette.ts'
import { visitDay } from '../view.ts'
import { monthHead } from '../words/dates.ts'
import { insight } from '../words/insight.ts'
import { slotName } from '../words.ts'
import classes from './insight.module.css'

const words = insight.leaving

/** On how few people each month of each role hangs; a number leads to the slot that does. */
export function BusFactorTable({ rota, year }: { readonly rota: Rota; readonly year: number }) {
  const first = yearStart(year)
  const rows = useMemo(
    () => rolesInOrder(rota).map(role => ({ role, months: busFactors(rota, role.id, first, 12) })),
    [rota, first],
  )
  return (
    <section aria-label={words.busFactor}>
      <h2 className={classes.heading}>{words.busFactor}</h2>
      <p className={classes.line}>{words.busFactorMeaning}</p>
      <table className={classes.months}>
        <thead>
          <tr>
            <th scope="col">{words.role}</th>
            {Array.from({ length: 12 }, (_, month) => (
              <th key={addMonths(first, month)} scope="col">
                {monthHead(addMonths(first, month))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ role, months }) => (
            <tr key={role.id}>
              <th scope="row">
                <span className={classes.code} style={{ background: roleColour(role.colour) }}>
                  {role.code}
                </span>
              </th>
              {months.map((factor, month) => (
                <td key={addMonths(first, month)} data-shade={factor && shadeOf(factor.people)}>
                  {factor && (
                    <button
                      type="button"
                      aria-label={words.factor(
                        role.code,
                        monthHead(addMonths(first, month)),
                        factor.people,
                        slotName(rota, factor.slot),
                      )}
                      title={slotName(rota, factor.slot)}
                      onClick={() => visitDay(dateOfSlot(rota, factor.slot), factor.slot.id)}
                    >
                      {factor.people}
                    </button>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Nobody left to lose; one person is enough; more. */
function shadeOf(people: number): 'nobody' | 'few' | 'enough' {
  return people === 0 ? 'nobody' : people === 1 ? 'few' : 'enough'
}

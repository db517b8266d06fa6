import type { Reach, RoleReach } from '../../rota/achievable/achievable.ts'
import type { Rota } from '../../rota/rota.ts'
import { roleColour } from '../palette.ts'
import { achievableWords as words } from '../words/achievable.ts'
import own from './achievable.module.css'
import classes from './insight.module.css'

/** A bar and a sentence for each role: what is filled, what could be, what not. */
export function ReachRoles({ rota, roles }: { readonly rota: Rota; readonly roles: readonly RoleReach[] }) {
  return (
    <>
      <ul className={own.roles} aria-label={words.roles}>
        {roles.map(reach => {
          const { code, colour } = rota.get('role', reach.roleId)
          const experts = words.experts(reach)
          return (
            <li key={reach.roleId}>
              <span className={classes.code} style={{ background: roleColour(colour) }}>
                {code}
              </span>
              <Bar reach={reach.places} />
              <span>
                {words.role(reach)}
                {experts && <span className={own.experts}> {experts}</span>}
              </span>
            </li>
          )
        })}
      </ul>
      <ul className={classes.legend} aria-label={words.legend}>
        {words.bars
          .filter(({ part }) => roles.some(({ places }) => widthsOf(places)[part] > 0))
          .map(({ part, text }) => (
            <li key={part}>
              <span className={own.swatch} data-part={part} />
              {text}
            </li>
          ))}
      </ul>
    </>
  )
}

/** The parts of a bar, in places. */
function widthsOf({ demanded, booked, attained, bound }: Reach) {
  return {
    booked: Math.min(booked, attained),
    attainable: Math.max(0, attained - booked),
    unproven: bound - attained,
    lost: demanded - bound,
  } as const
}

function Bar({ reach }: { readonly reach: Reach }) {
  const widths = widthsOf(reach)
  return (
    <span className={own.bar} aria-hidden="true">
      {words.bars.map(
        ({ part }) => widths[part] > 0 && <span key={part} data-part={part} style={{ flexGrow: widths[part] }} />,
      )}
    </span>
  )
}

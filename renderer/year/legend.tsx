import { intervalOf } from '../../rota/civil-time.ts'
import { periodsWithin } from '../../rota/demand.ts'
import { kindsInOrder } from '../../rota/kind-by-code.ts'
import type { Rota } from '../../rota/rota.ts'
import type { DateRange } from '../../rota/time.ts'
import { useDraft } from '../publish/published.ts'
import { type Shade, shadeMeanings, shadeNames } from '../words/coverage.ts'
import { yearScreen } from '../words/year.ts'
import { barHeights } from './bars.ts'
import { Glyph } from './glyph.tsx'
import classes from './legend.module.css'

const shades: readonly Shade[] = ['gap', 'thin', 'covered', 'surplus', 'none']

/** What colours, signs and heights of bars mean, and the colours of the operations calendar that occur. */
export function Legend(props: {
  readonly rota: Rota
  /** Those that are in sight: only kinds of period that occur in them are explained. */
  readonly dates: DateRange
  /** Whose bookings are marked; null: nobody's. */
  readonly institute: string | null
}) {
  const { rota, dates, institute } = props
  const hasDraft = (useDraft(rota)?.slotIds.size ?? 0) > 0
  return (
    <div className={classes.legends}>
      <ul className={classes.legend} aria-label={yearScreen.legend}>
        {shades.map(shade => (
          <li key={shade}>
            <Glyph shade={shade} />
            <span className={classes.bar} data-shade={shade} aria-hidden="true">
              <span style={{ height: `${barHeights[shade] * 100}%` }} />
            </span>
            <span>
              {shadeNames[shade]} <span className={classes.meaning}>{shadeMeanings[shade]}</span>
            </span>
          </li>
        ))}
        {hasDraft && (
          <li>
            <span className={classes.dot} aria-hidden="true" />
            {yearScreen.draft}
          </li>
        )}
        {institute !== null && (
          <li>
            <span className={classes.mark} aria-hidden="true" />
            {yearScreen.withInstitute(institute)}
          </li>
        )}
      </ul>
      <KindLegend rota={rota} dates={dates} />
    </div>
  )
}

function KindLegend({ rota, dates }: { readonly rota: Rota; readonly dates: DateRange }) {
  const occurring = new Set(periodsWithin(rota, intervalOf(rota.zone, dates)).map(({ kind }) => kind))
  if (occurring.size === 0) return null
  return (
    <ul className={classes.legend} aria-label={yearScreen.calendarLegend}>
      {kindsInOrder(rota)
        .filter(({ code }) => occurring.has(code))
        .map(({ code, name, tint, shows }) => (
          <li key={code}>
            <span
              className={classes.kind}
              data-shows={shows}
              data-tint={tint}
              style={{ background: `var(--tint-${tint})` }}
              aria-hidden="true"
            />
            {name}
          </li>
        ))}
    </ul>
  )
}

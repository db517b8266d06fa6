import { type Shade, shadeMeanings, shadeNames } from '../words/coverage.ts'
import { yearScreen } from '../words.ts'
import { barHeights } from './bars.ts'
import { Glyph } from './glyph.tsx'
import classes from './legend.module.css'

const shades: readonly Shade[] = ['gap', 'thin', 'covered', 'surplus', 'none']

/** What colours, signs and heights of bars mean. */
export function Legend() {
  return (
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
    </ul>
  )
}

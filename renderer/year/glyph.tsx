import { type Shade, shadeGlyphs } from '../words/coverage.ts'
import classes from './glyph.module.css'

/** The mark of a status: its colour with its sign, as fields of the heatmap have them. */
export function Glyph({ shade }: { readonly shade: Shade }) {
  return (
    <span className={classes.glyph} data-shade={shade} aria-hidden="true">
      {shade === 'thin' ? <Triangle /> : shadeGlyphs[shade]}
    </span>
  )
}

function Triangle() {
  return (
    <svg width="9" height="8" viewBox="0 0 9 8" fill="none" stroke="currentColor" strokeWidth="1.3" aria-hidden="true">
      <path d="M4.5 1 8.2 7.3H.8z" />
    </svg>
  )
}

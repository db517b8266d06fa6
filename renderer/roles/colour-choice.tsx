import { roleColour, roleColourCount } from '../palette.ts'
import { rolesScreen as words } from '../words/roles.ts'
import classes from './roles.module.css'

const numbers = Array.from({ length: roleColourCount }, (_, number) => number)

/** One of the colours that a role can have; arrow keys move between them. */
export function ColourChoice(props: { readonly value: number; readonly onChange: (colour: number) => void }) {
  const chosen = props.value % roleColourCount
  return (
    <fieldset className={classes.colours}>
      <legend>{words.colour}</legend>
      {numbers.map(number => (
        <label key={number} className={classes.swatch} style={{ background: roleColour(number) }}>
          <input
            type="radio"
            name="role-colour"
            aria-label={words.colourNumber(number + 1)}
            checked={number === chosen}
            onChange={() => props.onChange(number)}
          />
        </label>
      ))}
    </fieldset>
  )
}

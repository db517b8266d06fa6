import { type ComboboxItem, isOptionsGroup, type OptionsFilter } from '@mantine/core'
import { plain } from '../../rota/plain-letters.ts'

/** The options of a list in which what is typed lies, whatever the accents, as people are found elsewhere. */
export const matchingOptions: OptionsFilter = ({ options, search, limit }) => {
  const typed = plain(search)
  let left = limit
  const isTaken = ({ label }: ComboboxItem) => left > 0 && plain(label).includes(typed) && left-- > 0
  return options.flatMap((each): ReturnType<OptionsFilter> => {
    if (!isOptionsGroup(each)) return isTaken(each) ? [each] : []
    const items = each.items.filter(isTaken)
    return items.length > 0 ? [{ ...each, items }] : []
  })
}

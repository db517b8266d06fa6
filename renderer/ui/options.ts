import { type ComboboxItem, isOptionsGroup, type OptionsFilter } from '@mantine/core'
import { plain } from '../booking/match.ts'

/** The options of a list in which what is typed lies, whatever the accents, as people are found elsewhere. */
export const matchingOptions: OptionsFilter = ({ options, search, limit }) => {
  const typed = plain(search)
  const isMatch = ({ label }: ComboboxItem) => typed === '' || plain(label).includes(typed)
  return options
    .flatMap((each): ReturnType<OptionsFilter> => {
      if (!isOptionsGroup(each)) return isMatch(each) ? [each] : []
      const items = each.items.filter(isMatch)
      return items.length > 0 ? [{ ...each, items }] : []
    })
    .slice(0, limit)
}

/** As much of a name as fits, ended by an ellipsis; nothing where less than a few letters would. */
export function fitting(name: string, width: number): string {
  let taken = 0
  for (const [index, letter] of [...name].entries()) {
    taken += letterWidth(letter)
    if (taken <= width) continue
    const kept = [...name]
      .slice(0, Math.max(0, index - 2))
      .join('')
      .trimEnd()
    return kept.length < 4 ? '' : `${kept}…`
  }
  return name
}

/** About how wide a letter of the small text in the picture is, in pixels; rather too much than too little. */
function letterWidth(letter: string): number {
  if (/[iljtfrI .,:;'()/-]/.test(letter)) return 4.2
  return /[A-Z0-9mw%@]/.test(letter) ? 7.6 : 6.2
}

/** About how wide a text is in the small letters of the picture, in pixels. */
export function textWidth(text: string): number {
  return [...text].reduce((sum, letter) => sum + letterWidth(letter), 0)
}

/** Some names as they fit: whole, last names, the first of them with how many more, initials; else nothing. */
export function fittingNames(names: readonly string[], width: number): string {
  const last = names.map(name => name.split(' ').slice(1).join(' ') || name)
  const initials = names.map(name => [...name.matchAll(/(^|\s|-)(\p{L})/gu)].map(found => found[2]).join(''))
  const more = names.length > 1 ? ` +${names.length - 1}` : ''
  const ways = [names.join(', '), last.join(', '), `${last[0]}${more}`, initials.join(' '), `${initials[0]}${more}`]
  return ways.find(way => textWidth(way) <= width) ?? ''
}

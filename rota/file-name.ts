/** What a name with its ending may have at most. */
const longest = 80
/** What is kept of the first of several parts, so that a long one leaves room for those that tell two files apart. */
const longestFirst = 36

/** Latin letters that do not decompose into a plain one and a mark. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  Œ: 'Oe',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

/**
 * A file name of some parts, e.g. `CMS-2017-DQM.ics`: safe on every system whatever the parts hold.
 *
 * Letters, digits, `.`, `_` and `-` only, 80 at most, no `.` or `-` in front, no name of a device of Windows.
 *
 * @param extension  with its point
 */
export function portableFileName(parts: readonly string[], extension: string): string {
  const stem =
    parts
      .map((part, index) => trimmed(index === 0 && parts.length > 1 ? safe(part).slice(0, longestFirst) : safe(part)))
      .filter(part => part !== '')
      .join('-') || 'rota'
  return trimmed((isDevice(stem) ? `rota-${stem}` : stem).slice(0, longest - extension.length)) + extension
}

/**
 * A file name that none of several has, however upper and lower case are taken: numbered from the second on, and as long
 * as any may be at most.
 *
 * @param taken  in lower case
 */
export function freeFileName(name: string, taken: ReadonlySet<string>): string {
  const [, stem = name, extension = ''] = /^(.*)(\.[^.]+)$/.exec(name) ?? []
  let free = name
  for (let number = 2; taken.has(free.toLowerCase()); number++) {
    const ending = `-${number}${extension}`
    free = `${stem.slice(0, longest - ending.length)}${ending}`
  }
  return free
}

function safe(text: string): string {
  const latin = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/\P{ASCII}/gu, letter => plainLetters[letter] ?? ' ')
  return trimmed(latin.replace(/[^A-Za-z0-9._]+/g, '-').replace(/\.{2,}/g, '.'))
}

function trimmed(text: string): string {
  return text.replace(/^[.-]+|[.-]+$/g, '')
}

/** Windows looks only at what stands before the first point. */
function isDevice(stem: string): boolean {
  return /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(stem)
}

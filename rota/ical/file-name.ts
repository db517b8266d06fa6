import type { Rota } from '../rota.ts'
import type { CalendarScope } from './scope.ts'
import { partName } from './wording.ts'

const extension = '.ics'
const longest = 80 - extension.length
/** What is kept of the rota's name, so that a long one leaves room for the part that tells two files apart. */
const longestRota = 36

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
 * A file name for the calendar of a part of a rota, e.g. `CMS-2017-DQM.ics`: safe on every system whatever the names hold.
 *
 * Letters, digits, `.`, `_` and `-` only, 80 at most, no `.` or `-` in front, no name of a device of Windows.
 *
 * @throws RangeError if the rota lacks the role or person
 */
export function suggestedFileName(rota: Rota, scope: CalendarScope): string {
  const parts = [safe(rota.heading.name).slice(0, longestRota), safe(partName(rota, scope) ?? '')]
  const stem =
    parts
      .map(trimmed)
      .filter(part => part !== '')
      .join('-') || 'rota'
  return trimmed((isDevice(stem) ? `rota-${stem}` : stem).slice(0, longest)) + extension
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

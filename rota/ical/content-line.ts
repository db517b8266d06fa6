import { plainText } from '../plain-text.ts'

/** Octets in a line, its break not counted. RFC 5545, 3.1. */
const longest = 75

/** A text as the value of a property of type TEXT. RFC 5545, 3.3.11. */
export function textValue(text: string): string {
  return plainText(text)
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
}

/** A caret is doubled as RFC 6868 wants it; a double quote has no form that all readers know. */
function parameterValue(text: string): string {
  const value = plainText(text).replaceAll('\n', ' ').replaceAll('"', "'").replaceAll('^', '^^')
  return /^[A-Za-z0-9 ._@/+-]*$/.test(value) ? value : `"${value}"`
}

/** Control characters but TAB, and the line breaks of Unicode. */
const isBroken = /[^\t -~\u00A0-\u2027\u202A-\uFFFF]/

const noParameters: Readonly<Record<string, string>> = {}

/**
 * One property, folded, with its line break.
 *
 * @param value  in the form its type asks for, see {@link textValue}
 * @param parameters  any text; quoted where needed, a line break becomes a space and `"` becomes `'`
 * @throws RangeError if `value` holds a line break or a control character: it was not put in form
 */
export function contentLine(name: string, value: string, parameters = noParameters): string {
  if (isBroken.test(value)) throw new RangeError(`${name} holds a control character`)
  let head = name
  for (const [parameter, text] of Object.entries(parameters)) head += `;${parameter}=${parameterValue(text)}`
  return `${folded(`${head}:${value}`)}\r\n`
}

/** Lines of plain letters, as nearly all are: a letter is an octet, so they are cut where they are. */
const isAscii = /^[\t -~]*$/

/** Breaks between code points, because a reader may decode line by line. */
function folded(line: string): string {
  if (line.length * 3 <= longest) return line
  if (isAscii.test(line)) return line.length <= longest ? line : cut(line)
  let text = ''
  let from = 0
  let octets = 0
  for (let at = 0; at < line.length; ) {
    const codePoint = line.codePointAt(at) as number
    const size = codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4
    if (octets + size > longest) {
      text += `${line.slice(from, at)}\r\n `
      from = at
      octets = 1
    }
    octets += size
    at += size === 4 ? 2 : 1
  }
  return text + line.slice(from)
}

/** Cuts a line of plain letters; the space with which the next begins counts. */
function cut(line: string): string {
  let text = line.slice(0, longest)
  for (let at = longest; at < line.length; at += longest - 1) text += `\r\n ${line.slice(at, at + longest - 1)}`
  return text
}

/** A component from its content lines and inner components, each with its line break. */
export function component(name: string, parts: readonly string[]): string {
  return `BEGIN:${name}\r\n${parts.join('')}END:${name}\r\n`
}

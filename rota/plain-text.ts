/**
 * A text as calendars, tables and mails can carry it.
 *
 * Every kind of line break becomes LF, half a surrogate pair U+FFFD, control characters but TAB and LF vanish, the rest
 * is NFC. Applying it twice changes nothing more.
 */
export function plainText(text: string): string {
  return isPlain.test(text) ? text : remade(text)
}

/** Most texts are plain before: nothing up to U+02FF is ever composed. */
const isPlain = /^[\t\n -~\u00A0-\u02FF]*$/

function remade(text: string): string {
  return text
    .replace(/\r\n|[\r\u0085\u2028\u2029]/g, '\n')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[^\P{Cc}\t\n]/gu, '')
    .normalize('NFC')
}

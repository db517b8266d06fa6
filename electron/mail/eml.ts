/** A mail that waits to be sent by somebody. */
export interface Mail {
  readonly to: { readonly name: string; readonly email: string }
  readonly subject: string
  readonly text: string
  /** When it was written, in milliseconds since 1970. */
  readonly at: number
  /** A calendar that goes with it. */
  readonly calendar: { readonly fileName: string; readonly text: string }
}

/** Base64 has no `_`, so no line of a part can be taken for it. */
const boundary = '=_watchbill_part'

/**
 * A mail as the text of an `.eml` file, which mail programs open ready to be sent.
 *
 * It says nothing of who sends it: the program that opens it does. The calendar has no METHOD: it is a file to open, not
 * an invitation. ASCII alone, lines of 76 characters at most, CRLF.
 *
 * Source: RFC 5322, 2045, 2047, 2183; X-Unsent as Outlook reads it.
 */
export function emlOf({ to, subject, text, at, calendar }: Mail): string {
  const file = calendar.fileName
  return [
    'X-Unsent: 1',
    `Date: ${new Date(at).toUTCString().replace('GMT', '+0000')}`,
    `To: ${encodedWords(to.name)}${to.name === '' ? '' : '\r\n '}<${to.email}>`,
    `Subject: ${encodedWords(subject)}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed;',
    ` boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    base64Lines(text.replace(/\r\n?|\n/g, '\r\n')),
    `--${boundary}`,
    'Content-Type: text/calendar; charset=utf-8;',
    ` name="${file}"`,
    'Content-Disposition: attachment;',
    ` filename="${file}"`,
    'Content-Transfer-Encoding: base64',
    '',
    base64Lines(calendar.text),
    `--${boundary}--`,
    '',
  ].join('\r\n')
}

function base64Lines(text: string): string {
  return Buffer.from(text, 'utf8')
    .toString('base64')
    .replace(/.{76}(?=.)/g, '$&\r\n')
}

/** Bytes of an encoded word: 75 characters at most, of which `=?UTF-8?B?` and `?=` take twelve. */
const longestWord = 45

/** A header's text as encoded words, one a line; no character is torn apart, and no line of a header can be slipped in. */
function encodedWords(text: string): string {
  const words: string[] = []
  let word = ''
  for (const letter of text.replace(/\s+/g, ' ').trim()) {
    if (Buffer.byteLength(word + letter) > longestWord) {
      words.push(word)
      word = ''
    }
    word += letter
  }
  return [...words, word]
    .filter(each => each !== '')
    .map(each => `=?UTF-8?B?${Buffer.from(each, 'utf8').toString('base64')}?=`)
    .join('\r\n ')
}

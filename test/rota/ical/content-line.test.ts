import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { contentLine, textValue } from '../../../rota/ical/content-line.ts'
import { plainText } from '../../../rota/plain-text.ts'
import { hostileText } from './hostile-text.ts'

const unfolded = (text: string) => text.replaceAll('\r\n ', '')

describe('a content line', () => {
  it('of 75 octets is not folded, of 76 it is, and the space of the next line counts', () => {
    expect(contentLine('X', 'a'.repeat(73))).toBe(`X:${'a'.repeat(73)}\r\n`)
    expect(contentLine('X', 'a'.repeat(74))).toBe(`X:${'a'.repeat(73)}\r\n a\r\n`)
    expect(contentLine('X', 'a'.repeat(73 + 74 + 1))).toBe(`X:${'a'.repeat(73)}\r\n ${'a'.repeat(74)}\r\n a\r\n`)
  })

  it('is never folded inside a character', () => {
    expect(contentLine('X', `${'a'.repeat(70)}😀b`)).toBe(`X:${'a'.repeat(70)}\r\n 😀b\r\n`)
    expect(contentLine('X', `${'a'.repeat(69)}😀b`)).toBe(`X:${'a'.repeat(69)}😀\r\n b\r\n`)
    expect(contentLine('X', `${'a'.repeat(71)}日`)).toBe(`X:${'a'.repeat(71)}\r\n 日\r\n`)
  })

  it('has no line over 75 octets, each decodes alone, and unfolded it is what was written', () => {
    fc.assert(
      fc.property(hostileText, text => {
        const line = contentLine('SUMMARY', textValue(text))
        expect(line.endsWith('\r\n')).toBe(true)
        for (const part of line.slice(0, -2).split('\r\n')) {
          const octets = new TextEncoder().encode(part)
          expect(octets.length).toBeLessThanOrEqual(75)
          expect(new TextDecoder('utf-8', { fatal: true }).decode(octets)).toBe(part)
        }
        expect(unfolded(line)).toBe(`SUMMARY:${textValue(text)}\r\n`)
      }),
    )
  })

  it.each(['\n', '\r', '\r\n', '\u0085', '\u2028', '\u2029', '\0', '\x0b', '\x7f'])('refuses %j in a value', bad => {
    expect(() => contentLine('UID', `a${bad}ATTENDEE:b`)).toThrow(RangeError)
  })

  it('takes a TAB', () => {
    expect(contentLine('X', 'a\tb')).toBe('X:a\tb\r\n')
  })
})

describe('a parameter', () => {
  it.each([
    ['Europe/Zurich', 'Europe/Zurich'],
    ['Ada Quill', 'Ada Quill'],
    ['Quill, Ada', '"Quill, Ada"'],
    ['a;b', '"a;b"'],
    ['a:b', '"a:b"'],
    ['say "hi"', `"say 'hi'"`],
    ['a\\b', '"a\\b"'],
    ['a^nb', '"a^^nb"'],
    ['Søren', '"Søren"'],
    ['a\r\nATTENDEE:b', '"a ATTENDEE:b"'],
    ['', ''],
  ])('of %j is written %s', (text, written) => {
    expect(contentLine('X', 'v', { CN: text })).toBe(`X;CN=${written}:v\r\n`)
  })

  it('of any text stays one parameter, whatever another parser makes of a backslash in it', () => {
    fc.assert(
      fc.property(hostileText, text => {
        const line = contentLine('ATTENDEE', 'mailto:a@example.org', { CN: text, PARTSTAT: 'ACCEPTED' })
        const [name, parameters, , value] = ICAL.Property.fromString(unfolded(line).slice(0, -2)).toJSON()
        expect([name, Object.keys(parameters), value]).toEqual(['attendee', ['cn', 'partstat'], 'mailto:a@example.org'])
        const meant = plainText(text).replaceAll('\n', ' ').replaceAll('"', "'")
        if (!meant.includes('\\')) expect(parameters.cn).toBe(meant)
      }),
    )
  })
})

describe('a text', () => {
  it('escapes backslash, semicolon, comma and line break', () => {
    expect(textValue('a\\b;c,d\ne\\n')).toBe('a\\\\b\\;c\\,d\\ne\\\\n')
  })

  it('has every line break as LF', () => {
    expect(plainText('a\r\nb\rc\u0085d\u2028e\u2029f\ng')).toBe('a\nb\nc\nd\ne\nf\ng')
  })

  it('loses control characters but TAB, replaces half a character, and is composed', () => {
    expect(plainText('\0a\x08\t\x0b\x1f\x7f\x9fb\ud83d e\u0301 \u202e😀')).toBe('a\tb\ufffd é \u202e😀')
  })

  it('stays as it is when it is plain already', () => {
    fc.assert(
      fc.property(hostileText, text => {
        expect(plainText(plainText(text))).toBe(plainText(text))
      }),
    )
  })

  it('comes back from another parser as it was meant', () => {
    fc.assert(
      fc.property(hostileText, text => {
        const line = unfolded(contentLine('SUMMARY', textValue(text)))
        expect(ICAL.Property.fromString(line.slice(0, -2)).getFirstValue()).toBe(plainText(text))
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTable } from '../../../rota/csv/table.ts'

function tableOf(text: string) {
  const reading = readTable(text)
  if (!reading.ok) throw new Error(`${reading.problem.code} ${reading.problem.detail}`)
  const { header, lines } = reading.table
  return [header, ...lines.map(({ line, fields }) => [line, ...fields])]
}

function problemOf(text: string) {
  const reading = readTable(text)
  return reading.ok ? null : reading.problem
}

describe('a table is read from', () => {
  it.each([
    ['commas', 'a,b\n1,2\n'],
    ['semicolons', 'a;b\n1;2\n'],
    ['tabs', 'a\tb\n1\t2\n'],
    ['CRLF', 'a,b\r\n1,2\r\n'],
    ['CR alone', 'a,b\r1,2\r'],
    ['no line end at the end', 'a,b\n1,2'],
    ['empty lines at the end', 'a,b\n1,2\n\n\r\n\n'],
    ['lines of nothing but delimiters at the end', 'a,b\n1,2\n,\n , \n'],
    ['a byte order mark', '\uFEFFa,b\n1,2\n'],
    ['quotes around every field', '"a","b"\n"1","2"\n'],
    ['a byte order mark before a quote', '\uFEFF"a","b"\n1,2\n'],
    ['spaces around fields and quotes', ' a , "b" \n1 ,  "2"  \n'],
    ['empty columns at the end', 'a,b,,\n1,2,,\n'],
  ])('%s', (_what, text) => {
    const [header, [line, ...fields] = []] = tableOf(text)
    expect([header, line, fields.slice(0, 2)]).toEqual([['a', 'b'], 2, ['1', '2']])
  })

  it.each([
    ['sep=;', 'sep=;\na;b\n1;2,5\n'],
    ['SEP=; in quotes with CRLF', '"SEP=;"\r\na;b\r\n1;2,5\r\n'],
    ['sep=TAB behind a byte order mark', '\uFEFFsep=\t\na\tb\n1\t2,5'],
  ])('a text that names its delimiter: %s', (_what, text) => {
    expect(tableOf(text)).toEqual([
      ['a', 'b'],
      [3, '1', '2,5'],
    ])
  })

  it('fields that hold delimiters, quotes and line breaks, with the line numbers of an editor', () => {
    const text = 'name,note\r\n"Quill, Ada","says ""hi""\r\nand\rgoes"\r\n\r\nBo,5" pipe\n"",""\nCy,\n'
    expect(tableOf(text)).toEqual([
      ['name', 'note'],
      [2, 'Quill, Ada', 'says "hi"\nand\ngoes'],
      [6, 'Bo', '5" pipe'],
      [8, 'Cy', ''],
    ])
  })

  it('a header of several lines that comes after empty lines', () => {
    expect(tableOf('\n  \n"a\nb",c\n1,2')).toEqual([
      ['a\nb', 'c'],
      [5, '1', '2'],
    ])
  })

  it('a semicolon file whose fields hold more commas than semicolons', () => {
    expect(tableOf('a;b\n1,2,3,4;5,6,7\n')).toEqual([
      ['a', 'b'],
      [2, '1,2,3,4', '5,6,7'],
    ])
  })

  it('a letter and its accent as the one letter that they are', () => {
    expect(tableOf('a\nZoe\u0308')).toEqual([['a'], [2, 'Zo\u00EB']])
  })

  it('more fields than any file has, of which it keeps enough to see that they are too many', () => {
    expect(tableOf(`a,b\n${'x,'.repeat(5000)}`)[1]).toHaveLength(1 + 1001)
  })
})

describe('an apostrophe that makes a formula inert is taken off, and no other', () => {
  it.each([
    ["'=1+2", '=1+2'],
    ["'+41 22", '+41 22'],
    ["'-1", '-1'],
    ["'@ada", '@ada'],
    ["' =1", '=1'],
    ["'\uFF1D1", '\uFF1D1'],
    ["''=1", "'=1"],
    ["''x", "''x"],
    ["'quoted'", "'quoted'"],
    ["O'Hara", "O'Hara"],
    ["'", "'"],
    ["x'=1", "x'=1"],
  ])('%s', (field, value) => {
    expect(tableOf(`a;b\nx;${field}`)).toEqual([
      ['a', 'b'],
      [2, 'x', value],
    ])
  })
})

describe('a file is refused as', () => {
  it.each([
    ['empty when there is nothing', '', ''],
    ['empty when there are only blanks', '\uFEFF\r\n \n', ''],
    ['empty when there is only a delimiter named', 'sep=;', ''],
  ])('%s', (_what, text, detail) => {
    expect(problemOf(text)).toEqual({ code: 'empty', detail })
  })

  const utf16 = new TextDecoder().decode(
    Uint8Array.from([0xff, 0xfe, ...Buffer.from('name,email\nAda,ada@x.org\n', 'utf16le')]),
  )
  const latin1Greek = new TextDecoder().decode(Uint8Array.from([...Buffer.from('name,email\n'), 0xc1, 0xe4, 0xe1]))
  it.each([
    ['UTF-16', utf16],
    ['a picture', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'],
    ['another encoding', latin1Greek],
  ])('not text: %s', (_what, text) => {
    expect(problemOf(text)).toEqual({ code: 'not-text', detail: '' })
  })

  it('text all the same while no more than one character in fifty is lost', () => {
    expect(problemOf(`a,${'b'.repeat(47)}\uFFFD`)).toBeNull()
    expect(problemOf(`a,${'b'.repeat(46)}\uFFFD`)).toEqual({ code: 'not-text', detail: '' })
  })

  it.each([
    ['never closed', 'a,b\n1,2\n"3,4\n5,6\n', '3'],
    ['never closed, counted from where the quote is and not from where its line began', 'a,b\n"1\n1","2\n', '3'],
    ['followed by text', 'a,b\n1,2\n\n"3"x,4\n', '4'],
    ['closed by the next line', 'a,b\n"1,2\n"3",4\n', '2'],
    ['in the header', '"a,b\n1,2\n', '1'],
    ['after a line that names the delimiter', 'sep=,\na,b\n1,"2\n', '3'],
  ])('broken quotes with the line: %s', (_what, text, line) => {
    expect(problemOf(text)).toEqual({ code: 'broken-quotes', detail: line })
  })

  it('too large beyond 100,000 lines that say something', () => {
    const lines = 'x\n'.repeat(100_000)
    expect(problemOf(`a\n${lines}\n\n\n`)).toBeNull()
    expect(problemOf(`a\n${lines}x`)).toEqual({ code: 'too-large', detail: '' })
  })

  it('too large beyond 20 million characters', () => {
    expect(problemOf(`a\n${' '.repeat(19_999_998)}`)).toBeNull()
    expect(problemOf(`a\n${' '.repeat(19_999_999)}`)).toEqual({ code: 'too-large', detail: '' })
  })
})

it('any fields survive being quoted, whatever the delimiter and line end', () => {
  const field = fc.string({ unit: 'grapheme', maxLength: 8 }).map(text => text.normalize('NFC'))
  const row = fc.tuple(field, field)
  const delimiter = fc.constantFrom(',', ';', '\t')
  fc.assert(
    fc.property(fc.array(row, { maxLength: 5 }), delimiter, fc.constantFrom('\n', '\r\n', '\r'), (rows, by, end) => {
      const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
      const text = [['x', 'y'], ...rows].map(fields => fields.map(quoted).join(by)).join(end)
      const plain = (text: string) => text.replace(/^'(?=\s*[=+\-@\t\n＝＋－＠])/, '').trim()
      const said = rows.map(fields => fields.map(plain)).filter(fields => fields.join('') !== '')
      expect(
        tableOf(text)
          .slice(1)
          .map(([, ...fields]) => fields),
      ).toEqual(said)
    }),
    { numRuns: 100 },
  )
})

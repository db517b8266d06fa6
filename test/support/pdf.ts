import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'

/** A page of a PDF, in millimetres, with the text on it in the order in which it was drawn. */
export interface PdfPage {
  readonly width: number
  readonly height: number
  readonly text: string
}

/** Reads a PDF as Chromium writes it: plain objects, deflated streams, fonts that say what their glyphs mean. */
export function pdfPages(path: string): PdfPage[] {
  const file = readFileSync(path, 'latin1')
  const objects = new Map<string, string>()
  for (const [, id, body] of file.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g))
    objects.set(id as string, body as string)
  const bodyOf = (id: string | undefined) => objects.get(id ?? '') ?? ''
  return [...objects.values()]
    .filter(body => /\/Type \/Page\s/.test(body))
    .map(body => {
      const [width = 0, height = 0] = (/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(body)?.slice(1) ?? []).map(points =>
        Math.round((Number(points) * 25.4) / 72),
      )
      const fonts = new Map(
        [...body.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => {
          const cmap = /\/ToUnicode (\d+) 0 R/.exec(bodyOf(id))?.[1]
          return [name as string, meaningsIn(streamOf(bodyOf(cmap)))]
        }),
      )
      const contents = streamOf(bodyOf(/\/Contents (\d+) 0 R/.exec(body)?.[1]))
      return { width, height, text: textOf(contents, fonts) }
    })
}

function streamOf(body: string): string {
  const data = /stream\r?\n([\s\S]*)\r?\nendstream/.exec(body)?.[1]
  return data === undefined ? '' : inflateSync(Buffer.from(data, 'latin1')).toString('latin1')
}

/** What the codes of a font mean, by code. */
function meaningsIn(cmap: string): Map<number, string> {
  const meanings = new Map<number, string>()
  for (const [, section] of cmap.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/g)) {
    for (const [, code, meaning] of (section as string).matchAll(/<(\w+)> <(\w+)>/g)) {
      meanings.set(Number.parseInt(code as string, 16), utf16(meaning as string))
    }
  }
  for (const [, section] of cmap.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/g)) {
    for (const [, from, to, meaning] of (section as string).matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      const first = Number.parseInt(from as string, 16)
      const start = Number.parseInt(meaning as string, 16)
      for (let code = first; code <= Number.parseInt(to as string, 16); code++) {
        meanings.set(code, String.fromCodePoint(start + code - first))
      }
    }
  }
  return meanings
}

const utf16 = (hex: string) => String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map(unit => Number.parseInt(unit, 16)))

/** The text of a page's content: each block of text a line, what is drawn for another text replaced by that. */
function textOf(contents: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): string {
  let font: ReadonlyMap<number, string> = new Map()
  let replaced = false
  let text = ''
  const tokens = /\/ActualText (?:\(((?:\\.|[^\\)])*)\)|<(\w+)>)|\/(F\d+) [\d.]+ Tf|<(\w+)> Tj|\b(EMC|BT)\b/g
  for (const [, plain, hex, fontName, codes, word] of contents.matchAll(tokens)) {
    if (word === 'BT') text += '\n'
    else if (word === 'EMC') replaced = false
    else if (fontName !== undefined) font = fonts.get(fontName) ?? new Map()
    else if (codes !== undefined) {
      if (!replaced) for (const code of codes.match(/../g) ?? []) text += font.get(Number.parseInt(code, 16)) ?? ''
    } else {
      replaced = true
      text += hex === undefined ? (plain ?? '').replace(/\\(.)/g, '$1') : utf16(hex.replace(/^FEFF/, ''))
    }
  }
  return text
}

import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'

const folder = resolve(import.meta.dirname, '..', '..', 'renderer')

/** Attributes that people see or hear. */
const spoken = 'label|title|placeholder|description|aria-label|aria-description|alt|text|hint|advice|closeLabel'

const comment = /\/\*[\s\S]*?\*\/|(?<![:'"])\/\/.*/g
const attribute = new RegExp(`\\b(?:${spoken})="[^"]*[A-Za-z]{2}[^"]*"`, 'g')
/** What stands between two tags, or between a tag and an expression, and is no code. */
const betweenTags = /(?<!=)>\s*([A-Z][^<>{}=;()&|?:\n]*|[a-z]+(?: [a-z]+)+[^<>{}=;()&|?:\n]*)\s*(?=<\/|<[a-z]|\{)/g
/** A string that begins like a sentence: two words, the first with a capital. */
const sentence = /['`][A-Z][a-z]+ [a-z]+[^'`\n]*['`]/g

/** What a source file says to people in its own words. A simple scan: it may miss words that are put together. */
function sentencesIn(source: string): string[] {
  const code = source.replaceAll(comment, '')
  return [attribute, betweenTags, sentence].flatMap(pattern =>
    [...code.matchAll(pattern)].map(([found]) => found.trim()),
  )
}

it('the scan finds text, attributes and strings, and nothing in code without them', () => {
  expect(sentencesIn('<p>Hello there</p>')).toEqual(['>Hello there'])
  expect(sentencesIn('<p>Gaps {n}</p>')).toEqual(['>Gaps'])
  expect(sentencesIn('<Button aria-label="close it">{words.close}</Button>')).toEqual(['aria-label="close it"'])
  expect(sentencesIn("notify('done', 'Nothing was changed')")).toEqual(["'Nothing was changed'"])
  expect(sentencesIn('// Say "Hello there"\nif (a > b) return c < d ? x : <T key={1} role="grid">{y}</T>')).toEqual([])
})

it('every sentence on the screen is in words.ts or words/', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.tsx?$/.test(name))
    .filter(name => name !== 'words.ts' && !name.startsWith('words'))
  expect(files.length).toBeGreaterThan(100)
  const found = files.flatMap(name =>
    sentencesIn(readFileSync(join(folder, name), 'utf8')).map(text => `${name}: ${text}`),
  )
  expect(found).toEqual([])
})

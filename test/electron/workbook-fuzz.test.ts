import { unzipSync, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { readWorkbook } from '../../electron/workbook-reading.ts'
import { writeWorkbook } from '../../electron/workbook-writing.ts'
import { apply } from '../../rota/change.ts'
import { planImport } from '../../rota/csv/import.ts'
import { sheetOf } from '../../rota/table/sheet.ts'
import { mutated, seeded } from '../rota/csv/mutated.ts'
import { smallDesk } from '../rota/csv/sample.ts'
import { recordsOf } from '../rota/table/told.ts'

const cases = 500

it('whatever becomes of a workbook, outside or within: no fault, no hang, and what it says still fits', async () => {
  const desk = smallDesk()
  const whole = await writeWorkbook(recordsOf(desk.rota).map(table => sheetOf(table, desk.rota.zone)))
  const parts = unzipSync(whole)
  const texts = Object.values(parts)
  const random = seeded(20_170_326)
  let [slowest, read] = [0, 0]
  for (let number = 0; number < cases; number++) {
    const [name, part] = Object.entries(parts)[random(texts.length)] as [string, Uint8Array]
    const inside = number % 3 > 0
    const bytes = inside ? zipSync({ ...parts, [name]: mutated(part, texts, random) }) : mutated(whole, texts, random)
    const began = performance.now()
    const reading = await readWorkbook(bytes)
    slowest = Math.max(slowest, performance.now() - began)
    if (!reading.ok) continue
    read++
    const { change } = planImport(desk.rota, reading.sheets, desk.newId)
    expect(apply(desk.rota, change).ok, `case ${number}`).toBe(true)
  }
  expect(read).toBeGreaterThan(cases / 10)
  expect(slowest).toBeLessThan(10_000)
}, 300_000)

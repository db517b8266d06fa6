import { measureAchievable } from './achievable.ts'
import { measureBoard } from './board/board.ts'
import { measureCommit } from './commit.ts'
import { measureCoverage } from './coverage.ts'
import { measureCsv } from './csv/csv.ts'
import { measureHeatmap } from './heatmap.ts'
import { measureIcal } from './ical/ical.ts'
import { measureLarge } from './large/large.ts'
import { sampleChange } from './sample.ts'
import { measureStart } from './start.ts'
import type { Measured } from './timing.ts'

const sample = await sampleChange()
const parts: Readonly<Record<string, () => Promise<Measured[]>>> = {
  coverage: () => measureCoverage(sample),
  heatmap: () => measureHeatmap(sample),
  achievable: () => measureAchievable(sample),
  large: () => measureLarge(sample),
  csv: measureCsv,
  ical: measureIcal,
  commit: () => measureCommit(sample),
  board: measureBoard,
  start: () => measureStart(sample),
}
const wanted = process.argv.slice(2)
const unknown = wanted.filter(name => !(name in parts))
if (unknown.length > 0) throw new Error(`no part is called ${unknown.join(', ')}; there are ${Object.keys(parts)}`)

const number = (value: number) => value.toFixed(value < 10 ? 2 : 0)
const rows: string[] = []
for (const [name, measure] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  for (const { what, ours, yardstick, against, unit, aim } of await measure()) {
    const ratio = `${number(ours / yardstick)} ×`
    rows.push(`| ${what} | ${number(ours)} ${unit} | ${number(yardstick)} ${unit}: ${against} | ${ratio} | ${aim} |`)
  }
}
console.log('| what | ours | yardstick | ratio | aim |\n|---|---|---|---|---|')
console.log(rows.join('\n'))

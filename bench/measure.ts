import { measureCommit } from './commit.ts'
import { measureCoverage } from './coverage.ts'
import { measureHeatmap } from './heatmap.ts'
import { sampleChange } from './sample.ts'
import { measureStart } from './start.ts'

const sample = await sampleChange()
const results = [
  ...(await measureCoverage(sample)),
  ...(await measureHeatmap(sample)),
  ...(await measureCommit(sample)),
  ...(await measureStart(sample)),
]

const number = (value: number) => value.toFixed(value < 10 ? 2 : 0)
console.log('| what | ours | yardstick | ratio | aim |\n|---|---|---|---|---|')
for (const { what, ours, yardstick, against, unit, aim } of results) {
  const ratio = `${number(ours / yardstick)} ×`
  console.log(`| ${what} | ${number(ours)} ${unit} | ${number(yardstick)} ${unit}: ${against} | ${ratio} | ${aim} |`)
}

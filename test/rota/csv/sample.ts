import { readFileSync } from 'node:fs'
import { apply } from '../../../rota/change.ts'
import { planImport } from '../../../rota/csv/import.ts'
import type { ImportFile, LineProblem, PlannedLine } from '../../../rota/csv/plan.ts'
import { beginRota, decideNewRota } from '../../../rota/new-rota.ts'
import type { Rota } from '../../../rota/rota.ts'

/** The six files of the sample that the app ships, in an order in which none finds what it refers to before it. */
export const sampleNames = ['bookings', 'absences', 'qualifications', 'people', 'holidays', 'operations'] as const
export type SampleName = (typeof sampleNames)[number]

/** A file of the sample as text. */
export function sampleText(name: SampleName): string {
  return read(`../../../electron/sample-2017/${name}.csv`)
}

/** The sample as files. */
export function sampleFiles(): ImportFile[] {
  return sampleNames.map(name => ({ name: `${name}.csv`, text: sampleText(name) }))
}

/** The operations calendar of 2016. */
export function operations2016(): ImportFile {
  return { name: 'operations-2016.csv', text: read('../../data/operations-2016.csv') }
}

function read(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8')
}

/** Makes UUIDs that count up, so that the same steps give the same ids. */
export function countingIds(): () => string {
  let count = 0
  return () => `00000000-0000-4000-8000-${(++count).toString(16).padStart(12, '0')}`
}

/** A rota with a heading and the default roles only, and what makes further ids for it. */
export function freshRota(): { rota: Rota; newId: () => string } {
  const newId = countingIds()
  return { rota: beginRota(decideNewRota('Sample', 'Europe/Zurich', newId)), newId }
}

/** A rota to which texts can be imported one after the other. */
export class Desk {
  rota: Rota
  readonly newId: () => string

  constructor() {
    const { rota, newId } = freshRota()
    this.rota = rota
    this.newId = newId
  }

  /** What an import of texts would do; nothing is done. */
  plan(...texts: string[]) {
    return planImport(
      this.rota,
      texts.map((text, index) => ({ name: `${index + 1}.csv`, text })),
      this.newId,
    )
  }

  /** The lines of one text as they would be judged. */
  lines(text: string): readonly PlannedLine[] {
    return this.plan(text).plan.files.flatMap(file => file.lines)
  }

  /** Line number and problem of every line that would be refused. */
  refusals(text: string): [line: number, problem: LineProblem | null][] {
    return this.lines(text).flatMap(({ line, verdict, problem }) => (verdict === 'refused' ? [[line, problem]] : []))
  }

  /** Line number and verdict of every line. */
  verdicts(text: string): [line: number, verdict: PlannedLine['verdict']][] {
    return this.lines(text).map(({ line, verdict }) => [line, verdict])
  }

  /** Imports texts and says what was planned. */
  take(...texts: string[]) {
    const planned = this.plan(...texts)
    const applied = apply(this.rota, planned.change)
    if (!applied.ok) throw new Error(`conflicts: ${JSON.stringify(applied.conflicts)}`)
    this.rota = applied.rota
    return planned
  }
}

/** A desk with two people: Ada, DQM and ORM expert, and Bo, DQM trainee; absent 1–3 February 2017: Ada. */
export function smallDesk(): Desk {
  const desk = new Desk()
  desk.take(
    'name,email,institute,subsystem,joined,left\nAda Quill,ada@example.org,KIT,DQM,,\nBo Wex,bo@example.org,,,,2017-07-01\n',
    'email,role,level,valid_from,valid_until\nada@example.org,DQM,expert,,\nada@example.org,ORM,expert,2015-01-01,2017-09-15\nbo@example.org,DQM,trainee,2016-01-01,\n',
    'email,start,end,reason\nada@example.org,2017-02-01,2017-02-04,travel\n',
  )
  return desk
}

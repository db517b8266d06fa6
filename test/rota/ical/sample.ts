import type { LoggedChange } from '../../../rota/ical/revisions.ts'
import { beginRota } from '../../../rota/new-rota.ts'
import type { Rota } from '../../../rota/rota.ts'
import { decideSample } from '../../../rota/sample.ts'
import { countedIds } from '../../support/ids.ts'
import { sampleFiles } from '../../support/sample.ts'

/** The sample rota of 2017 with its 844 bookings, made in one step at noon of 1 December 2016. */
export function sample2017(): { rota: Rota; log: LoggedChange[] } {
  const change = decideSample(sampleFiles(), countedIds())
  return { rota: beginRota(change), log: [{ revision: 1, at: Date.UTC(2016, 11, 1, 12), rows: change.rows }] }
}

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Desk } from './sample.ts'

const eras = readFileSync(new URL('../../data/run-eras-2018.csv', import.meta.url), 'utf8')

describe('a list of run eras', () => {
  it('becomes entries of their own kind, with what was measured, and what was noted as their source', () => {
    const desk = new Desk()
    const { plan } = desk.take(eras)
    expect(plan.files.map(({ kind, problem }) => [kind, problem])).toEqual([['operations', null]])
    expect([...desk.rota.rows.period.values()].map(({ id, ...period }) => period)).toEqual([
      {
        name: 'Run2018A',
        kind: 'run-era',
        start: '2018-04-26',
        end: '2018-05-29',
        source: 'runs 315252-316995; commissioning era; WBM',
        confidence: '',
        luminosity: 14.6,
      },
      {
        name: 'Run2018B',
        kind: 'run-era',
        start: '2018-05-28',
        end: '2018-07-08',
        source: 'runs 316998-319312; run range: analysis code on GitHub; dates: WBM fill tables',
        confidence: '',
        luminosity: 7.48,
      },
      {
        name: 'HIRun2018A',
        kind: 'run-era',
        start: '2018-11-08',
        end: '2018-12-03',
        source: 'Pb-Pb 5.02 TeV; PublicPlots cfg',
        confidence: '',
        luminosity: null,
      },
    ])
  })

  it('changes nothing the second time, and only what differs the third', () => {
    const desk = new Desk()
    desk.take(eras)
    expect(desk.plan(eras).plan.rows).toBe(0)
    expect(desk.verdicts(eras.replace('2018-05-29', '2018-05-30')).map(([, verdict]) => verdict)).toEqual([
      'change',
      'same',
      'same',
    ])
  })

  it('is refused line by line like any other, and as a whole where the rota has no such kind', () => {
    const desk = new Desk()
    expect(desk.refusals('era,start,end\nA,2017-05-02,2017-05-01\n,2017-05-01,2017-05-02\n')).toEqual([
      [2, { code: 'end-before-start', field: 'end', value: '2017-05-01' }],
      [3, { code: 'missing', field: 'era', value: '' }],
    ])
    const kind = new Map([...desk.rota.rows.kind].filter(([, { code }]) => code !== 'run-era'))
    desk.rota = desk.rota.withTables({ kind })
    expect(desk.refusals('era,start,end\nA,2017-05-01,2017-05-02\n')).toEqual([
      [2, { code: 'unknown-kind', field: 'era', value: 'A' }],
    ])
  })
})

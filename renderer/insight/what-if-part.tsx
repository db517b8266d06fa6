import { Button } from '@mantine/core'
import { useMemo } from 'react'
import type { Assumption } from '../../rota/assumption.ts'
import { sameRow } from '../../rota/rota.ts'
import { suppose } from '../../rota/what-if.ts'
import { committed } from '../committed.ts'
import { failureWords } from '../words/failure.ts'
import { whatIf as words } from '../words/what-if.ts'
import { AssumeForm } from './assume-form.tsx'
import { AssumeStarts } from './assume-starts.tsx'
import { assume, useAssumptions } from './assumed.ts'
import { Differences } from './differences.tsx'
import classes from './insight.module.css'
import type { PartProps } from './insight-view.ts'
import own from './what-if.module.css'

/** What would become of the year if some things were otherwise, beside the real rota; written only if asked. */
export function WhatIfPart({ rota, year }: PartProps) {
  const assumed = useAssumptions(rota)
  const supposed = useMemo(() => suppose(rota, assumed), [rota, assumed])
  const add = (one: Assumption) => assume(rota, [...assumed.filter(each => !sameRow(each, one)), one])
  const canApply = supposed.failures.every(failure => failure === null)
  return (
    <>
      <AssumeForm rota={rota} year={year} onAssume={add} />
      {assumed.length === 0 ? (
        <AssumeStarts rota={rota} year={year} onAssume={add} />
      ) : (
        <>
          <ul className={own.assumed} aria-label={words.assume}>
            {assumed.map((each, at) => {
              // Somebody who joins is only in the rota in which they are supposed to.
              const sentence = words.sentence(supposed.rota, each)
              const failure = supposed.failures[at]
              return (
                <li key={JSON.stringify(each)}>
                  <span>{sentence}</span>
                  {failure && (
                    <span role="alert" className={own.failure}>
                      {words.notAssumed(failureWords(failure).title)}
                    </span>
                  )}
                  <button
                    type="button"
                    className={own.remove}
                    aria-label={words.remove(sentence)}
                    onClick={() => assume(rota, assumed.toSpliced(at, 1))}
                  >
                    ×
                  </button>
                </li>
              )
            })}
          </ul>
          <Differences rota={rota} supposed={supposed.rota} year={year} />
          <div className={own.buttons}>
            <Button
              disabled={!canApply}
              onClick={async () => {
                if (await committed('assumptions.apply', { assumed: [...assumed] })) assume(rota, [])
              }}
            >
              {words.apply(assumed.length)}
            </Button>
            <Button onClick={() => assume(rota, [])}>{words.clear}</Button>
            <p className={classes.line}>{words.applyMeaning}</p>
          </div>
        </>
      )}
    </>
  )
}

import { Button, SegmentedControl } from '@mantine/core'
import type { ComponentType } from 'react'
import { rolesInOrder } from '../../rota/slots.ts'
import type { ScreenProps } from '../screens.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { look } from '../view.ts'
import { insight as words } from '../words/insight.ts'
import { yearScreen } from '../words/year.ts'
import { OpenYearButton } from '../year/open-year.tsx'
import { yearsOpen } from '../year/shown-year.ts'
import { AchievablePart } from './achievable-part.tsx'
import { CallPart } from './call-part.tsx'
import { CreditsPart } from './credits-part.tsx'
import { Depth } from './depth.tsx'
import classes from './insight.module.css'
import { type InsightPart, type PartProps, useInsight } from './insight-view.ts'
import { LeavingPart } from './leaving-part.tsx'
import { LoadPart } from './load-part.tsx'
import { TrainingPart } from './training-part.tsx'
import { WhatIfPart } from './what-if-part.tsx'

const parts: Readonly<Record<InsightPart, ComponentType<PartProps>>> = {
  depth: Depth,
  achievable: AchievablePart,
  leaving: LeavingPart,
  whatIf: WhatIfPart,
  training: TrainingPart,
  load: LoadPart,
  credits: CreditsPart,
  call: CallPart,
}

/** The Insight screen: what coverage hangs on, and what would be lost. */
export function InsightScreen({ rota, year }: ScreenProps) {
  const { part } = useInsight()
  const Part = parts[part]
  return (
    <main className={classes.screen}>
      <div className={classes.content}>
        <header>
          <h1 className={classes.title}>{words.titles[part](year)}</h1>
          <p className={classes.line}>{words.meanings[part]}</p>
        </header>
        <SegmentedControl
          className={classes.parts}
          size="xs"
          aria-label={words.parts}
          data={Object.entries(words.names).map(([value, label]) => ({ value, label }))}
          value={part}
          onChange={value => useInsight.setState({ part: value as InsightPart })}
        />
        {rolesInOrder(rota).length === 0 ? (
          <EmptyState
            title={words.noRole}
            advice={words.noRoleAdvice}
            action={<Button onClick={() => look({ screen: 'roles' })}>{words.addRole}</Button>}
          />
        ) : !yearsOpen(rota).includes(year) ? (
          <EmptyState
            title={yearScreen.notOpen(year)}
            advice={yearScreen.notOpenAdvice}
            action={<OpenYearButton year={year} />}
          />
        ) : (
          <Part key={year} rota={rota} year={year} />
        )}
      </div>
    </main>
  )
}

import { ActionIcon, SegmentedControl } from '@mantine/core'
import type { ReactNode } from 'react'
import { addDays, yearOf } from '../../rota/civil-time.ts'
import type { DateRange, LocalDate } from '../../rota/time.ts'
import { Icon, type IconName } from '../ui/icon.tsx'
import { Tip } from '../ui/tip.tsx'
import { type CoverageView, lookAtCoverage } from '../view.ts'
import { shortRange } from '../words/dates.ts'
import { coverageBar, yearScreen } from '../words/year.ts'
import classes from './coverage-bar.module.css'
import { inSeveralYears } from './shown-year.ts'
import { pan, shownAxis, yearsIn, zoomBy, zoomDate, zooms, zoomTo } from './zooming.ts'

/** Over the heatmap and the table: what is shown, how near, and which part of the years. */
export function CoverageBar(props: {
  readonly years: DateRange
  readonly view: CoverageView
  readonly cursor: LocalDate
  /** What stands beside the views. */
  readonly children: ReactNode
}) {
  const { years, view } = props
  const shown = yearsIn(years)
  const axis = shownAxis(years, 1, view)
  const about = zoomDate(axis, props.cursor)
  const step = Math.max(1, Math.floor(axis.days / 14))
  const range = { start: addDays(axis.first, axis.from), end: addDays(axis.first, axis.to) }
  return (
    <section className={classes.bar} aria-label={coverageBar.label}>
      <h1 className={classes.title}>{yearScreen.title(shown)}</h1>
      <SegmentedControl
        size="xs"
        aria-label={coverageBar.view}
        value={view.as}
        onChange={as => lookAtCoverage({ as: as === 'table' ? 'table' : 'heatmap' })}
        data={[
          { value: 'heatmap', label: coverageBar.heatmap },
          { value: 'table', label: coverageBar.table },
        ]}
      />
      {props.children}
      <span className={classes.space} />
      {view.as === 'heatmap' && view.zoom !== 'years' && (
        <span className={classes.group}>
          <BarButton label={coverageBar.earlier} icon="left" onClick={() => pan(years, -step)} />
          <span className={classes.range} aria-live="polite">
            {inSeveralYears(years) ? coverageBar.ofYear(shortRange(range), yearOf(range.start)) : shortRange(range)}
          </span>
          <BarButton label={coverageBar.later} icon="right" onClick={() => pan(years, step)} />
        </span>
      )}
      {view.as === 'heatmap' && (
        <span className={classes.group}>
          <BarButton
            label={coverageBar.zoomOut}
            keys="−"
            icon="minus"
            off={view.zoom === zooms[0]}
            onClick={() => zoomBy(-1, about)}
          />
          <SegmentedControl
            size="xs"
            aria-label={coverageBar.zoom}
            value={view.zoom}
            onChange={value => {
              const zoom = zooms.find(each => each === value)
              if (zoom) zoomTo(zoom, about)
            }}
            data={zooms.map(value => ({
              value,
              label: value === 'years' && shown.length > 1 ? coverageBar.severalYears : coverageBar.zooms[value],
            }))}
          />
          <BarButton
            label={coverageBar.zoomIn}
            keys="+"
            icon="plus"
            off={view.zoom === zooms.at(-1)}
            onClick={() => zoomBy(1, about)}
          />
        </span>
      )}
    </section>
  )
}

function BarButton(props: {
  readonly label: string
  readonly keys?: string
  readonly icon: IconName
  readonly off?: boolean
  readonly onClick: () => void
}) {
  return (
    <Tip text={props.label} keys={props.keys}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={26}
        aria-label={props.label}
        aria-disabled={props.off === true}
        data-off={props.off === true || undefined}
        className={classes.button}
        onClick={() => {
          if (!props.off) props.onClick()
        }}
      >
        <Icon name={props.icon} />
      </ActionIcon>
    </Tip>
  )
}

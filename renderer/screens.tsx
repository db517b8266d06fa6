import { type ComponentType, lazy } from 'react'
import type { Rota } from '../rota/rota.ts'
import type { Instant } from '../rota/time.ts'
import type { IconName } from './ui/icon.tsx'
import type { ScreenId } from './view.ts'
import { screenNames } from './words.ts'
import { YearScreen } from './year/year-screen.tsx'

/** What every screen is given. */
export interface ScreenProps {
  readonly rota: Rota
  /** The local year that is chosen. */
  readonly year: number
  readonly now: Instant
}

/** A screen of the rail. */
export interface Screen {
  readonly id: ScreenId
  readonly name: string
  readonly icon: IconName
  /** All but the first are loaded when they are gone to. */
  readonly Component: ComponentType<ScreenProps>
}

const Board = lazy(async () => ({ default: (await import('./board/board-screen.tsx')).BoardScreen }))
const History = lazy(async () => ({ default: (await import('./history/history-screen.tsx')).HistoryScreen }))
const People = lazy(async () => ({ default: (await import('./people/people-screen.tsx')).PeopleScreen }))

const Insight = lazy(async () => ({ default: (await import('./insight/insight-screen.tsx')).InsightScreen }))
const Roles = lazy(async () => ({ default: (await import('./roles/roles-screen.tsx')).RolesScreen }))
const Calendar = lazy(async () => ({ default: (await import('./calendar/calendar-screen.tsx')).CalendarScreen }))

/** The screens in the order of the rail, which is that of Ctrl+1, Ctrl+2 and so on. */
export const screens: readonly Screen[] = [
  { id: 'year', name: screenNames.year, icon: 'year', Component: YearScreen },
  { id: 'board', name: screenNames.board, icon: 'board', Component: Board },
  { id: 'people', name: screenNames.people, icon: 'people', Component: People },
  { id: 'calendar', name: screenNames.calendar, icon: 'calendar', Component: Calendar },
  { id: 'roles', name: screenNames.roles, icon: 'roles', Component: Roles },
  { id: 'insight', name: screenNames.insight, icon: 'insight', Component: Insight },
  { id: 'history', name: screenNames.history, icon: 'history', Component: History },
]

import { decideCalendarCopy } from '../../rota/calendar-copy.ts'
import { decideHoliday, decideHolidayRemoval } from '../../rota/holidays.ts'
import { decideDemand, decideKind, decideKindOrder, decideKindRemoval } from '../../rota/kinds.ts'
import { decidePeriod, decidePeriodRemoval, decidePeriodSplit } from '../../rota/periods.ts'
import type { Handler } from '../context.ts'

/** Adds a period or changes it. */
export const savePeriod: Handler<'period.save'> = ({ desk, newId, now }, wish) =>
  desk.decide(now(), rota => decidePeriod(rota, wish, newId))

/** Cuts a period in two. */
export const splitPeriod: Handler<'period.split'> = ({ desk, newId, now }, { periodId, date }) =>
  desk.decide(now(), rota => decidePeriodSplit(rota, periodId, date, newId))

/** Deletes periods. */
export const removePeriods: Handler<'period.remove'> = ({ desk, now }, { periodIds }) =>
  desk.decide(now(), rota => decidePeriodRemoval(rota, periodIds))

/** Copies periods into a later year. */
export const copyCalendar: Handler<'calendar.copy'> = ({ desk, newId, now }, copy) =>
  desk.decide(now(), rota => decideCalendarCopy(rota, copy, newId))

/** Adds a kind of period or changes it. */
export const saveKind: Handler<'kind.save'> = ({ desk, newId, now }, entry) =>
  desk.decide(now(), rota => decideKind(rota, entry, newId))

/** Lists kinds in another order. */
export const orderKinds: Handler<'kind.order'> = ({ desk, now }, { kindIds }) =>
  desk.decide(now(), rota => decideKindOrder(rota, kindIds))

/** Deletes a kind of period. */
export const removeKind: Handler<'kind.remove'> = ({ desk, now }, { kindId, instead }) =>
  desk.decide(now(), rota => decideKindRemoval(rota, kindId, instead))

/** Says what roles need in periods of a kind. */
export const setDemand: Handler<'demand.set'> = ({ desk, newId, now }, { demands }) =>
  desk.decide(now(), rota => decideDemand(rota, demands, newId))

/** Adds a holiday or changes it. */
export const saveHoliday: Handler<'holiday.save'> = ({ desk, newId, now }, entry) =>
  desk.decide(now(), rota => decideHoliday(rota, entry, newId))

/** Deletes holidays. */
export const removeHolidays: Handler<'holiday.remove'> = ({ desk, now }, { holidayIds }) =>
  desk.decide(now(), rota => decideHolidayRemoval(rota, holidayIds))

import { alertsOf } from '../rota/alerts.ts'
import { useAppState } from './app-state.ts'
import { call } from './bridge.ts'
import { now } from './clock.ts'
import { useSnapshot } from './snapshot.ts'
import { alertLine, alertWords } from './words/alerts.ts'

/** Tells by a notification of the system what is amiss in the weeks ahead, once for each rota that is opened. */
export function announceAlerts(): void {
  let told: string | null = null
  useSnapshot.subscribe(snapshot => {
    const { state } = useAppState.getState()
    if (state === null || state.file === null) told = null
    if (snapshot.status !== 'ready' || !state?.file || told === state.file.path) return
    told = state.file.path
    if (!state.preferences.alerts) return
    const { rota } = snapshot
    // The first picture goes before.
    requestIdleCallback(() => {
      const body = alertLine(alertsOf(rota, now()))
      if (body !== '') void call('alert.show', { title: alertWords.notificationTitle(rota.heading.name), body })
    })
  })
}

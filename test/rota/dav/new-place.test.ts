import { expect, it } from 'vitest'
import { newPlace } from '../../../rota/dav/new-place.ts'
import { scene } from '../../support/scene.ts'

it('a new calendar is named after its part of the rota, a file likewise, and no two alike', () => {
  const { rota, role } = scene()
  const scope = { kind: 'role', roleId: role('DQM').id } as const
  const home = 'https://cloud.example.org/calendars/ada/'
  expect(newPlace(rota, scope, 'caldav', home, [])).toBe(`${home}Test-rota-DQM/`)
  expect(newPlace(rota, scope, 'webdav', home, [])).toBe(`${home}Test-rota-DQM.ics`)
  expect(newPlace(rota, scope, 'caldav', home, [`${home}Test-rota-DQM/`])).toBe(`${home}Test-rota-DQM-2/`)
  expect(newPlace(rota, { kind: 'rota' }, 'caldav', home, [])).toBe(`${home}Test-rota/`)
})

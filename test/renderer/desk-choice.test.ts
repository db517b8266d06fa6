import { afterEach, describe, expect, it, vi } from 'vitest'
import { isFolded, shownRoles } from '../../renderer/year/desk-choice.ts'
import { scene } from '../support/scene.ts'

afterEach(() => vi.unstubAllGlobals())

/** What the desk knows when it starts with something kept. */
async function startingWith(kept: string | null) {
  const written: string[] = []
  vi.stubGlobal('localStorage', { getItem: () => kept, setItem: (_: string, text: string) => written.push(text) })
  vi.resetModules()
  const { choose, useDeskChoice } = await import('../../renderer/year/desk-choice.ts')
  return { choose, written, choice: () => useDeskChoice.getState() }
}

const everything = { roleIds: [], folded: {}, range: 'month' }

describe('what is chosen at a desk', () => {
  it('is kept, and there the next time', async () => {
    const desk = await startingWith(null)
    expect(desk.choice()).toEqual(everything)
    desk.choose({ roleIds: ['a'] })
    desk.choose({ folded: { a: true } })
    desk.choose({ range: 'year' })
    const again = await startingWith(desk.written.at(-1) ?? null)
    expect(again.choice()).toEqual({ roleIds: ['a'], folded: { a: true }, range: 'year' })
  })

  it('is everything where what was kept cannot be read', async () => {
    const broken = [
      '{',
      'null',
      '3',
      '[]',
      '{"roleIds":"a","folded":[]}',
      '{"roleIds":[1,{}],"folded":null,"range":"decade"}',
    ]
    for (const kept of broken) expect((await startingWith(kept)).choice()).toEqual(everything)
    expect((await startingWith('{"roleIds":["a",1],"folded":{"a":"yes","b":true}}')).choice()).toEqual({
      roleIds: ['a'],
      folded: { a: false, b: true },
      range: 'month',
    })
  })

  it('shows roles of this rota only, and all where none of them is chosen', () => {
    const { rota, role } = scene()
    const codes = (ids: readonly string[]) => shownRoles(rota, ids).map(({ code }) => code)
    expect([codes([]), codes([role('DB').id, 'gone']), codes(['gone'])]).toEqual([
      ['ORM', 'DQM', 'DB'],
      ['DB'],
      ['ORM', 'DQM', 'DB'],
    ])
  })

  it('folds many roles until somebody unfolds them', () => {
    expect([
      isFolded({}, 'a', 6),
      isFolded({}, 'a', 7),
      isFolded({ a: false }, 'a', 7),
      isFolded({ a: true }, 'a', 1),
    ]).toEqual([false, true, false, true])
  })
})

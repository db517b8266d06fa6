import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { patched } from '../../rota/patched.ts'

describe('a patched map', () => {
  const keys = Array.from({ length: 40 }, (_, index) => `key ${index}`)
  const patches = fc.array(fc.array(fc.tuple(fc.constantFrom(...keys), fc.integer()), { maxLength: 4 }), {
    maxLength: 6,
  })

  it('reads like a copy with the new values in it, and leaves the map before as it was', () => {
    fc.assert(
      fc.property(patches, all => {
        let map: ReadonlyMap<string, number> = new Map(keys.map((key, index) => [key, index]))
        let copy = new Map(map)
        for (const patch of all) {
          const [before, entries] = [map, [...map]]
          map = patched(map, new Map(patch))
          copy = new Map([...copy, ...patch])
          const visited: [string, number][] = []
          map.forEach((value, key) => {
            visited.push([key, value])
          })
          expect([...before]).toEqual(entries)
          expect([...map]).toEqual([...copy])
          expect(visited).toEqual([...copy])
          expect([...map.values()]).toEqual([...copy.values()])
          expect([...map.keys()]).toEqual([...copy.keys()])
          expect(keys.map(key => map.get(key))).toEqual(keys.map(key => copy.get(key)))
          expect([map.size, map.has('key 0'), map.has('no key')]).toEqual([40, true, false])
        }
      }),
    )
  })
})

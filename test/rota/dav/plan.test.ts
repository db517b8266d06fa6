import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { doubtful, type FoundObject, type MeantObject, type SentObject, sendingPlan } from '../../../rota/dav/plan.ts'

/** A server that keeps objects with etags, and what is remembered of it: what carrying a plan out comes to. */
class Twin {
  readonly objects = new Map<string, { etag: string; mark: string }>()
  readonly sent = new Map<string, SentObject>()
  #count = 0

  put(href: string, mark: string): string {
    const etag = `"${++this.#count}"`
    this.objects.set(href, { etag, mark })
    return etag
  }

  found(meant: readonly MeantObject[]): Map<string, FoundObject> {
    const etags = new Map([...this.objects].map(([href, { etag }]) => [href, { etag, mark: null }]))
    const read = new Set(doubtful(meant, this.sent, etags))
    return new Map(
      [...this.objects].map(([href, { etag, mark }]) => [href, { etag, mark: read.has(href) ? mark : null }]),
    )
  }

  plan(meant: readonly MeantObject[], again = false) {
    return sendingPlan(meant, this.sent, this.found(meant), again)
  }

  /** Carries a plan out; `lost` of its replies never arrive. */
  run(meant: readonly MeantObject[], again = false, lost: ReadonlySet<number> = new Set()) {
    const plan = this.plan(meant, again)
    for (const { href, etag, mark } of plan.known) this.sent.set(href, { etag, mark, attempted: null, removing: false })
    for (const href of plan.forgotten) this.sent.delete(href)
    plan.steps.forEach((step, index) => {
      if (step.kind === 'removed') {
        expect(this.objects.get(step.href)?.etag).toBe(step.etag)
        this.objects.delete(step.href)
        const was = this.sent.get(step.href)
        if (lost.has(index) && was) this.sent.set(step.href, { ...was, removing: true })
        else this.sent.delete(step.href)
        return
      }
      const { href, mark } = step.object
      expect(this.objects.get(href)?.etag).toBe(step.kind === 'changed' ? step.etag : undefined)
      const was = this.sent.get(href) ?? { etag: null, mark: null, removing: false }
      const etag = this.put(href, mark)
      this.sent.set(
        href,
        lost.has(index) ? { ...was, attempted: mark } : { etag, mark, attempted: null, removing: false },
      )
    })
    return plan
  }
}

const meantOf = (says: Readonly<Record<string, string>>) => Object.entries(says).map(([href, mark]) => ({ href, mark }))

describe('what is sent to a server', () => {
  it('at first everything, then nothing, then just what is new, changed or removed', () => {
    const twin = new Twin()
    twin.put('/not-ours.ics', 'dentist')
    expect(twin.run(meantOf({ '/a': '1', '/b': '1' })).steps.map(({ kind }) => kind)).toEqual(['new', 'new'])
    expect(twin.run(meantOf({ '/a': '1', '/b': '1' }))).toMatchObject({ steps: [], others: 1 })
    const { steps, untouched } = twin.run(meantOf({ '/b': '2', '/c': '1' }))
    expect(steps.map(({ kind }) => kind)).toEqual(['changed', 'new', 'removed'])
    expect(untouched).toEqual([])
    expect(twin.objects.has('/not-ours.ics')).toBe(true)
  })

  it('never what somebody else changed there, whether it is to change, to go or to stay', () => {
    const twin = new Twin()
    twin.run(meantOf({ '/a': '1', '/b': '1', '/c': '1' }))
    for (const href of ['/a', '/b', '/c']) twin.put(href, 'theirs')
    const plan = twin.plan(meantOf({ '/a': '1', '/b': '2' }))
    expect(plan.steps).toEqual([])
    expect(plan.foreign.map(({ href, meant }) => [href, meant?.mark ?? null])).toEqual([
      ['/a', '1'],
      ['/b', '2'],
      ['/c', null],
    ])
  })

  it('never what lies in the place of something that was not sent yet, unless it says the same', () => {
    const twin = new Twin()
    twin.put('/a', 'theirs')
    twin.put('/b', '1')
    const plan = twin.run(meantOf({ '/a': '1', '/b': '1' }))
    expect(plan.steps).toEqual([])
    expect(plan.foreign).toHaveLength(1)
    expect(plan.untouched.map(({ href }) => href)).toEqual(['/b'])
    expect(twin.run(meantOf({})).steps.map(step => step.kind === 'removed' && step.href)).toEqual(['/b'])
  })

  it('what somebody removed there only if asked', () => {
    const twin = new Twin()
    twin.run(meantOf({ '/a': '1', '/b': '1' }))
    twin.objects.delete('/a')
    expect(twin.run(meantOf({ '/a': '1', '/b': '1' }))).toMatchObject({ steps: [], gone: [{ href: '/a' }] })
    expect(twin.run(meantOf({ '/a': '1', '/b': '1' }), true).steps).toMatchObject([
      { kind: 'new', object: { href: '/a' } },
    ])
    twin.objects.delete('/a')
    expect(twin.run(meantOf({ '/b': '1' }))).toMatchObject({ steps: [], forgotten: ['/a'] })
  })

  it('what the server put into another state without changing a word stays ours', () => {
    const twin = new Twin()
    twin.run(meantOf({ '/a': '1' }))
    twin.put('/a', '1')
    expect(twin.run(meantOf({ '/a': '2' })).steps).toMatchObject([{ kind: 'changed' }])
  })
})

const Says = fc.dictionary(
  fc.integer({ min: 0, max: 8 }).map(n => `/${n}`),
  fc.constantFrom('1', '2', '3'),
  { maxKeys: 9 },
)

describe('whatever is meant, one time after another', () => {
  const equal = (twin: Twin, says: Readonly<Record<string, string>>) =>
    expect(Object.fromEntries([...twin.objects].map(([href, { mark }]) => [href, mark]))).toEqual({ ...says })

  it('the server holds it then, a second run sends nothing, and no more requests are made than things differ', () => {
    fc.assert(
      fc.property(fc.array(Says, { maxLength: 5 }), all => {
        const twin = new Twin()
        for (const says of all) {
          const before = new Map([...twin.objects].map(([href, { mark }]) => [href, mark]))
          const differing = new Set([...before.keys(), ...Object.keys(says)].filter(h => before.get(h) !== says[h]))
          expect(twin.run(meantOf(says)).steps).toHaveLength(differing.size)
          equal(twin, says)
          expect(twin.run(meantOf(says))).toMatchObject({ steps: [], foreign: [], gone: [], others: 0 })
        }
      }),
    )
  })

  it('lost replies are made good by the next run', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(Says, fc.array(fc.integer({ min: 0, max: 8 }))), { maxLength: 5 }), all => {
        const twin = new Twin()
        for (const [says, lost] of all) {
          twin.run(meantOf(says), false, new Set(lost))
          equal(twin, says)
        }
        const [last] = all.at(-1) ?? [{}]
        expect(twin.run(meantOf(last))).toMatchObject({ steps: [], foreign: [] })
      }),
    )
  })

  it('what others put, change and remove there is never overwritten, and everything of ours is still brought', () => {
    const Theirs = fc.array(fc.tuple(fc.integer({ min: 0, max: 10 }), fc.constantFrom('change', 'remove')))
    fc.assert(
      fc.property(fc.array(fc.tuple(Says, Theirs), { maxLength: 4 }), all => {
        const twin = new Twin()
        const theirs = new Set<string>()
        for (const [says, edits] of all) {
          const plan = twin.run(meantOf(says), true)
          for (const href of theirs) expect(twin.objects.get(href)?.mark).toBe('theirs')
          for (const [href, mark] of Object.entries(says)) {
            if (!theirs.has(href)) expect(twin.objects.get(href)?.mark).toBe(mark)
          }
          expect(plan.gone).toEqual([])
          for (const [number, edit] of edits) {
            const href = `/${number}`
            if (edit === 'change') twin.put(href, 'theirs')
            else twin.objects.delete(href)
            if (edit === 'change') theirs.add(href)
            else theirs.delete(href)
          }
        }
      }),
    )
  })
})

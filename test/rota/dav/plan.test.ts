import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { doubtful, type FoundObject, type MeantObject, type SentObject, sendingPlan } from '../../../rota/dav/plan.ts'

type Insisted = ReadonlyMap<string, string | null>

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

  plan(meant: readonly MeantObject[], insisted?: Insisted) {
    return sendingPlan(meant, this.sent, this.found(meant), insisted)
  }

  /** The states of what others changed or removed, as a person sees them before sending. */
  contested(meant: readonly MeantObject[]): Map<string, string | null> {
    const { foreign, gone } = this.plan(meant)
    return new Map([
      ...foreign.map(({ href, etag }) => [href, etag] as const),
      ...gone.map(({ href }) => [href, null] as const),
    ])
  }

  /** Carries a plan out; `lost` of its replies never arrive. */
  run(meant: readonly MeantObject[], insisted?: Insisted, lost: ReadonlySet<number> = new Set()) {
    const plan = this.plan(meant, insisted)
    for (const { href, etag, mark } of plan.known) {
      this.sent.set(href, { etag, mark, own: ownOf(mark), attempted: null, removing: false })
    }
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
      const { href, mark, own } = step.object
      expect(this.objects.get(href)?.etag).toBe(step.kind === 'changed' ? step.etag : undefined)
      const was = this.sent.get(href) ?? { etag: null, mark: null, own: null, removing: false }
      const etag = this.put(href, mark)
      this.sent.set(
        href,
        lost.has(index) ? { ...was, attempted: mark } : { etag, mark, own, attempted: null, removing: false },
      )
    })
    return plan
  }
}

/** Marks are a letter for the event itself, and more for those before and after it. */
const ownOf = (mark: string) => mark.charAt(0)
const meantOf = (says: Readonly<Record<string, string>>) =>
  Object.entries(says).map(([href, mark]) => ({ href, mark, own: ownOf(mark) }))

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
    expect(twin.run(meantOf({ '/a': '1', '/b': '1' }), new Map([['/a', null]])).steps).toMatchObject([
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

  it('in place of what somebody else did only where that is wanted, and only in the state that was seen', () => {
    const twin = new Twin()
    const meant = meantOf({ '/a': '1', '/b': '2', '/c': '1', '/d': '1', '/new': '1' })
    twin.run(meantOf({ '/a': '1', '/b': '1', '/c': '1', '/d': '1', '/old': '1' }))
    twin.objects.delete('/d')
    for (const href of ['/a', '/b', '/c', '/old', '/new']) twin.put(href, 'theirs')
    const seen = twin.contested(meant)
    expect([...seen.keys()]).toEqual(['/a', '/b', '/c', '/new', '/old', '/d'])
    twin.put('/b', 'theirs, later')
    twin.objects.delete('/c')
    twin.put('/d', 'theirs')
    const plan = twin.run(meant, seen)
    expect(plan.steps.map(step => [step.kind, step.kind === 'removed' ? step.href : step.object.href])).toEqual([
      ['changed', '/a'],
      ['changed', '/new'],
      ['removed', '/old'],
    ])
    expect(plan.foreign.map(({ href }) => href)).toEqual(['/b', '/d'])
    expect(plan.gone.map(({ href }) => href)).toEqual(['/c'])
    expect(twin.objects.get('/b')?.mark).toBe('theirs, later')
    // It is never remembered: what is theirs again is left alone again.
    twin.put('/a', 'theirs')
    expect(twin.run(meant).steps).toEqual([])
  })

  it('with the reason, where nothing changed but whom a shift takes over from or hands over to', () => {
    const twin = new Twin()
    const reasons = (meant: MeantObject[]) =>
      twin.run(meant).steps.map(step => step.kind === 'changed' && [step.object.href, step.handover])
    twin.run(meantOf({ '/a': '1', '/b': '1', '/c': '1' }))
    expect(reasons(meantOf({ '/a': '1+2', '/b': '2', '/c': '1' }))).toEqual([
      ['/a', true],
      ['/b', false],
    ])
    twin.sent.set('/c', { ...(twin.sent.get('/c') as SentObject), own: null })
    expect(reasons(meantOf({ '/a': '2+2', '/b': '2', '/c': '1+2' }))).toEqual([
      ['/a', false],
      ['/c', false],
    ])
    const file = { href: '/file', own: null }
    twin.run([{ ...file, mark: '1' }])
    expect(reasons([{ ...file, mark: '1+2' }])).toEqual([['/file', false]])
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
          twin.run(meantOf(says), undefined, new Set(lost))
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
          const removed = twin.plan(meantOf(says)).gone.map(({ href }) => [href, null] as const)
          const plan = twin.run(meantOf(says), new Map(removed))
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

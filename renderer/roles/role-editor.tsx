import { Button, NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useDeferredValue, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { dateOf, yearStart } from '../../rota/civil-time.ts'
import { consequenceOf } from '../../rota/consequence.ts'
import type { Decision } from '../../rota/decision.ts'
import { decideNewRole, decideRoleChange } from '../../rota/edit-roles.ts'
import { notBefore, openYears, slotsThatStay } from '../../rota/open-year.ts'
import type { Role } from '../../rota/role.ts'
import { inOrder, RoleDraft } from '../../rota/role-draft.ts'
import { type Rota, sameRow } from '../../rota/rota.ts'
import { rolesInOrder } from '../../rota/slots.ts'
import type { Instant, LocalDate } from '../../rota/time.ts'
import { committed } from '../committed.ts'
import { DateField } from '../date-field.tsx'
import { useLooksBack } from '../past.ts'
import { Edits } from '../ui/edits.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { failureLine } from '../words/failure.ts'
import { consequenceWords, rolesScreen as words } from '../words/roles.ts'
import { ColourChoice } from './colour-choice.tsx'
import { CreditFields } from './credit-fields.tsx'
import { DemandFields } from './demand-fields.tsx'
import { dropDraft, isUnsaved, keepDraft, newRole, selectRole, useRoles } from './drafts.ts'
import { PatternFields } from './pattern-fields.tsx'
import { PatternStrip } from './pattern-strip.tsx'
import classes from './roles.module.css'

/** Everything about one role, with what a change would bring before it is made. */
export function RoleEditor(props: {
  readonly rota: Rota
  /** Null: a role that is not there yet. */
  readonly role: Role | null
  readonly draft: RoleDraft
  readonly year: number
  readonly now: Instant
}) {
  const { rota, role, draft, now } = props
  const id = role?.id ?? newRole
  const today = dateOf(rota.zone, now)
  const [from, setFrom] = useState<LocalDate>(() => {
    const isOpen = openYears(rota).includes(Number(today.slice(0, 4)))
    return role !== null || isOpen ? today : yearStart(props.year)
  })
  const [mistakes, setMistakes] = useState<{ readonly code?: string; readonly name?: string }>({})
  const form = useRef<HTMLFormElement>(null)
  const changed = useRoles(({ drafts }) => isUnsaved(rota, id, drafts))
  const recut = role === null || !sameRow(inOrder(draft.pattern), role.pattern)
  // Without a field to go to, the keyboard scrolls the fields themselves.
  const past = useLooksBack()
  const set = (fields: Partial<RoleDraft>) => keepDraft(id, { ...draft, ...fields })

  async function applyDraft(event: FormEvent): Promise<void> {
    event.preventDefault()
    const wrong = {
      ...(RoleDraft.shape.code.safeParse(draft.code).success ? {} : { code: words.codeMissing }),
      ...(RoleDraft.shape.name.safeParse(draft.name).success ? {} : { name: words.nameMissing }),
    }
    // The fields have to say that they are wrong before one of them can be found.
    flushSync(() => setMistakes(wrong))
    if (Object.keys(wrong).length > 0) return form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
    const done = await (role === null
      ? committed('role.add', { role: draft, from }, after => {
          selectRole(rolesInOrder(after).find(({ code }) => code === draft.code.trim())?.id ?? null)
        })
      : committed('role.change', { roleId: role.id, role: draft, from }))
    if (done) dropDraft(id)
  }

  return (
    <form ref={form} className={classes.editor} noValidate onSubmit={event => void applyDraft(event)}>
      <div className={classes.fields} {...(past ? { tabIndex: 0 } : {})}>
        <Edits>
          {' '}
          <Section title={words.about}>
            <div className={classes.row}>
              <TextInput
                label={words.code}
                w={110}
                maxLength={20}
                value={draft.code}
                error={mistakes.code}
                data-goal={role === null || undefined}
                onChange={event => set({ code: event.currentTarget.value })}
              />
              <TextInput
                label={words.name}
                w={260}
                maxLength={100}
                value={draft.name}
                error={mistakes.name}
                onChange={event => set({ name: event.currentTarget.value })}
              />
              <NativeSelect
                size="xs"
                label={words.mode}
                value={draft.mode}
                data={Object.entries(words.modes).map(([value, label]) => ({ value, label }))}
                onChange={event => set({ mode: event.currentTarget.value as RoleDraft['mode'] })}
              />
              <p className={classes.hint}>{words.modeHints[draft.mode]}</p>
            </div>
            <ColourChoice value={draft.colour} onChange={colour => set({ colour })} />
          </Section>
          <Section title={words.pattern}>
            <PatternFields pattern={draft.pattern} from={from} onChange={pattern => set({ pattern })} />
            <PatternStrip pattern={draft.pattern} zone={rota.zone} from={from} colour={draft.colour} />
            {recut && <DateField label={role === null ? words.fromNew : words.from} value={from} onChange={setFrom} />}
            {recut && role !== null && <p className={classes.hint}>{words.fromHint}</p>}
          </Section>
          <Section title={words.demand}>
            <p className={classes.hint}>{words.demandHint}</p>
            <DemandFields rota={rota} demand={draft.demand} onChange={demand => set({ demand })} />
          </Section>
          <Section title={words.limits}>
            <Limits draft={draft} set={set} />
          </Section>
          <Section title={words.credits}>
            <p className={classes.hint}>{words.creditsHint}</p>
            <CreditFields credits={draft.credits} onChange={credits => set({ credits })} />
          </Section>
        </Edits>
      </div>
      <footer className={classes.foot}>
        <p role="status" className={classes.effect}>
          {changed ? <Preview rota={rota} role={role} draft={draft} from={from} now={now} /> : words.unchanged}
        </p>
        <Edits>
          <Button disabled={!changed} onClick={() => dropDraft(id)}>
            {words.discard}
          </Button>
          <Button type="submit" variant="filled" disabled={!changed}>
            {role === null ? words.addIt : words.apply}
          </Button>
        </Edits>
      </footer>
    </form>
  )
}

function Section(props: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <section className={classes.section} aria-label={props.title}>
      <h3>{props.title}</h3>
      {props.children}
    </section>
  )
}

function Limits({ draft, set }: { readonly draft: RoleDraft; readonly set: (fields: Partial<RoleDraft>) => void }) {
  return (
    <div className={classes.grid}>
      <NumberField
        label={words.thinBelow}
        width={200}
        value={draft.thinBelow}
        min={0}
        max={99}
        onChange={n => set({ thinBelow: n ?? 0 })}
      />
      <NumberField
        fractions
        label={words.loadCap}
        width={200}
        value={draft.loadCap}
        min={0}
        max={9999}
        empty={words.off}
        onChange={loadCap => set({ loadCap })}
      />
      <NumberField
        label={words.recentMonths}
        width={200}
        value={draft.recentMonths}
        min={1}
        max={60}
        empty={words.off}
        onChange={recentMonths => set({ recentMonths })}
      />
      <NumberField
        label={words.shadowsFirst}
        width={200}
        value={draft.shadowsFirst}
        min={0}
        max={99}
        onChange={n => set({ shadowsFirst: n ?? 0 })}
      />
      <NumberField
        label={words.blockLength}
        width={200}
        value={draft.blockLength}
        min={2}
        max={60}
        empty={words.off}
        onChange={blockLength => set({ blockLength })}
      />
    </div>
  )
}

/** What a draft would bring, tried in memory a moment after the typing. */
function Preview(props: {
  readonly rota: Rota
  readonly role: Role | null
  readonly draft: RoleDraft
  readonly from: LocalDate
  readonly now: Instant
}) {
  const { rota, role, from, now } = props
  const draft = useDeferredValue(props.draft)
  const told = useMemo(() => {
    let made = 0
    const newId = () => `preview-${++made}`
    const start = notBefore(rota.zone, from, now)
    const named = { ...draft, code: draft.code || ' ' }
    const decision: Decision =
      role === null ? decideNewRole(rota, named, from, newId) : decideRoleChange(rota, role.id, named, start, newId)
    if (!decision.ok) return [failureLine(decision.failure)]
    const consequence = consequenceOf(rota, decision.change)
    const recut = role !== null && !sameRow(inOrder(draft.pattern), role.pattern)
    const stay = recut ? slotsThatStay(rota, role.id, start).length : 0
    return [...(consequence ? consequenceWords(consequence) : []), ...(stay > 0 ? [words.stay(stay)] : [])]
  }, [rota, role, draft, from, now])
  return (
    <>
      <strong>{words.effect}</strong> {told.length === 0 ? words.noEffect : told.join(' · ')}
    </>
  )
}

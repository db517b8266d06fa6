import { Button, NativeSelect, Select, TextInput } from '@mantine/core'
import { type FormEvent, useDeferredValue, useMemo, useState } from 'react'
import { consequenceOf } from '../../rota/consequence.ts'
import { decideHeading, HeadingDraft } from '../../rota/edit-heading.ts'
import { levels } from '../../rota/qualification.ts'
import { type Rota, sameRow } from '../../rota/rota.ts'
import { ruleEffectsOf } from '../../rota/rule-effect.ts'
import { type RuleSettings, type SoftRuleId, softRuleIds } from '../../rota/rule-settings.ts'
import { committed } from '../committed.ts'
import { NumberField } from '../ui/number-field.tsx'
import { allZones } from '../welcome/zones.ts'
import { consequenceWords } from '../words/roles.ts'
import { softRuleNames, settingsWords as words } from '../words/settings.ts'
import classes from './settings.module.css'

/** What the rota is called, where it lives, what its levels are called and how strict it is. */
export function RotaSettings({ rota }: { readonly rota: Rota }) {
  const { id: _id, ...stored } = rota.heading
  const [typed, setTyped] = useState<HeadingDraft | null>(null)
  const draft = typed ?? stored
  const changed = !sameRow(draft, stored)
  const zones = useMemo(allZones, [])
  const set = (fields: Partial<HeadingDraft>) => setTyped({ ...draft, ...fields })
  const setRules = (rules: Partial<RuleSettings>) => set({ rules: { ...draft.rules, ...rules } })
  const nameWrong = !HeadingDraft.shape.name.safeParse(draft.name).success
  const levelsWrong = !HeadingDraft.shape.levelNames.safeParse(draft.levelNames).success

  async function apply(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (!changed || nameWrong || levelsWrong) return
    if (await committed('heading.change', draft)) setTyped(null)
  }

  return (
    <form className={classes.form} noValidate onSubmit={event => void apply(event)}>
      <div className={classes.scrolled}>
        <div className={classes.pair}>
          <TextInput
            label={words.name}
            value={draft.name}
            maxLength={100}
            error={nameWrong && words.nameMissing}
            onChange={event => set({ name: event.currentTarget.value })}
          />
          <Select
            label={words.zone}
            data={zones}
            value={draft.zone}
            searchable
            allowDeselect={false}
            selectFirstOptionOnChange
            selectFirstOptionOnDropdownOpen
            nothingFoundMessage={words.noZone}
            withScrollArea={false}
            openOnFocus={false}
            classNames={{ options: classes.options }}
            onChange={zone => zone && set({ zone })}
          />
        </div>
        {draft.zone !== stored.zone && (
          <p className={classes.notice}>{words.zoneChanges(rota.rows.slot.size, rota.rows.period.size)}</p>
        )}
        <fieldset className={classes.group}>
          <legend>{words.levels}</legend>
          <div className={classes.triple}>
            {levels.map(level => (
              <TextInput
                key={level}
                label={words.level[level]}
                maxLength={40}
                value={draft.levelNames[level]}
                error={draft.levelNames[level].trim() === ''}
                onChange={event => set({ levelNames: { ...draft.levelNames, [level]: event.currentTarget.value } })}
              />
            ))}
          </div>
          {levelsWrong && <p className={classes.wrong}>{words.levelsMissing}</p>}
        </fieldset>
        <fieldset className={classes.group}>
          <legend>{words.rules}</legend>
          <p className={classes.hint}>{words.rulesHint}</p>
          <div className={classes.triple}>
            <NumberField
              label={words.restHours}
              width={170}
              value={draft.rules.restHours}
              min={11}
              max={48}
              onChange={hours => setRules({ restHours: hours ?? 11 })}
            />
            <NumberField
              label={words.daysInRow}
              width={170}
              value={draft.rules.daysInRow}
              min={1}
              max={31}
              onChange={days => setRules({ daysInRow: days ?? 7 })}
            />
            <NumberField
              label={words.nightsInRow}
              width={170}
              value={draft.rules.nightsInRow}
              min={1}
              max={31}
              onChange={nights => setRules({ nightsInRow: nights ?? 4 })}
            />
          </div>
          <Severities rules={draft.rules} onChange={severities => setRules({ severities })} />
        </fieldset>
      </div>
      <footer className={classes.foot}>
        <p role="status" className={classes.effect}>
          {changed ? <Preview rota={rota} draft={draft} /> : words.unchanged}
        </p>
        <Button disabled={!changed} onClick={() => setTyped(null)}>
          {words.discard}
        </Button>
        <Button type="submit" variant="filled" disabled={!changed || nameWrong || levelsWrong}>
          {words.apply}
        </Button>
      </footer>
    </form>
  )
}

function Severities(props: {
  readonly rules: RuleSettings
  readonly onChange: (severities: RuleSettings['severities']) => void
}) {
  const { severities } = props.rules
  const choose = (rule: SoftRuleId, severity: string) => {
    const { [rule]: _before, ...others } = severities
    props.onChange(severity === 'off' || severity === 'hard' ? { ...others, [rule]: severity } : others)
  }
  return (
    <ul className={classes.rules}>
      {softRuleIds.map(rule => (
        <li key={rule}>
          <span className={classes.ruleId}>{rule}</span>
          <span className={classes.ruleName}>{softRuleNames[rule]}</span>
          <NativeSelect
            size="xs"
            aria-label={words.severityOf(softRuleNames[rule])}
            value={severities[rule] ?? 'soft'}
            data={Object.entries(words.severity).map(([value, label]) => ({ value, label }))}
            onChange={event => choose(rule, event.currentTarget.value)}
          />
        </li>
      ))}
    </ul>
  )
}

/** What stricter or looser rules would bring, tried in memory a moment after the typing. */
function Preview(props: { readonly rota: Rota; readonly draft: HeadingDraft }) {
  const { rota } = props
  const draft = useDeferredValue(props.draft)
  const told = useMemo(() => {
    const decision = decideHeading(rota, draft)
    if (!decision.ok) return []
    const consequence = consequenceOf(rota, decision.change)
    const effects = ruleEffectsOf(rota, decision.change) ?? []
    return [...(consequence ? consequenceWords(consequence) : []), ...effects.map(words.ruleEffect)]
  }, [rota, draft])
  return (
    <>
      <strong>{words.effect}</strong> {told.length === 0 ? words.noEffect : told.join(' · ')}
    </>
  )
}

import { Button, SegmentedControl } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { draftOf } from '../../rota/role-draft.ts'
import { roleColour } from '../palette.ts'
import type { ScreenProps } from '../screens.tsx'
import { Edits } from '../ui/edits.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useLoaded } from '../ui/loaded.ts'
import { patternWords, rolesScreen as words } from '../words/roles.ts'
import { editedId, keepDraft, newRole, useRoles } from './drafts.ts'
import { RoleEditor } from './role-editor.tsx'
import { duplicate, ending, RoleList } from './role-list.tsx'
import classes from './roles.module.css'
import { draftFrom } from './templates.ts'

const loadPage = async () => (await import('../handbook/handbook-page.tsx')).HandbookPage

/** The Roles screen: every role, and all that is decided about the chosen one. */
export function RolesScreen({ rota, year, now }: ScreenProps) {
  const state = useRoles()
  const edited = editedId(rota, state)
  const role = edited === null || edited === newRole ? null : rota.get('role', edited)
  const draft = edited === null ? null : (state.drafts[edited] ?? (role && draftOf(rota, role)))
  const HandbookPage = useLoaded(loadPage)
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    if (edited === newRole) place.current?.querySelector<HTMLElement>('[data-goal]')?.focus()
  }, [edited])
  return (
    <main className={classes.screen}>
      <RoleList rota={rota} edited={edited} />
      <section ref={place} className={classes.place} aria-label={draft?.name || words.untitled}>
        {draft === null ? (
          <EmptyState
            title={words.none}
            advice={words.noneAdvice}
            action={
              <Edits>
                <Button onClick={() => keepDraft(newRole, draftFrom('daily', 0))}>{words.add}</Button>
              </Edits>
            }
          />
        ) : (
          <>
            <header className={classes.head}>
              <span className={classes.code} style={{ background: roleColour(draft.colour) }}>
                {draft.code || '…'}
              </span>
              <div className={classes.what}>
                <h2>{draft.name || words.untitled}</h2>
                <p className={classes.line}>
                  {role?.retired ? words.retiredFrom(role.retired) : patternWords(draft.pattern)}
                </p>
              </div>
              {role && (
                <>
                  <SegmentedControl
                    size="xs"
                    aria-label={words.shown}
                    data={Object.entries(words.parts).map(([value, label]) => ({ value, label }))}
                    value={state.shows}
                    onChange={shows => useRoles.setState({ shows: shows as typeof state.shows })}
                  />
                  <Edits>
                    <Button onClick={() => duplicate(rota, role)}>{words.duplicate}</Button>
                    <Button onClick={ending(role).run}>{ending(role).label}</Button>
                  </Edits>
                </>
              )}
            </header>
            {role && state.shows === 'page' ? (
              HandbookPage && <HandbookPage key={edited} rota={rota} role={role} />
            ) : (
              <RoleEditor key={edited} rota={rota} role={role} draft={draft} year={year} now={now} />
            )}
          </>
        )}
      </section>
    </main>
  )
}

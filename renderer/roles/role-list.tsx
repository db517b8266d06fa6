import { ActionIcon } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import type { Role } from '../../rota/role.ts'
import { draftOf } from '../../rota/role-draft.ts'
import type { Rota } from '../../rota/rota.ts'
import { rolesInOrder } from '../../rota/slots.ts'
import { committed } from '../committed.ts'
import { roleColour } from '../palette.ts'
import { editing, openContextMenu } from '../ui/context-menu.ts'
import { Edits } from '../ui/edits.tsx'
import { Icon } from '../ui/icon.tsx'
import { look } from '../view.ts'
import { roleLine, templateNames, rolesScreen as words } from '../words/roles.ts'
import { isUnsaved, keepDraft, newRole, selectRole, useRoles } from './drafts.ts'
import classes from './roles.module.css'
import { draftFrom, type TemplateName } from './templates.ts'

/** The roles in their order, to choose one, add one, move, duplicate or retire them. */
export function RoleList({ rota, edited }: { readonly rota: Rota; readonly edited: string | null }) {
  const roles = rolesInOrder(rota)
  const drafts = useRoles(state => state.drafts)
  return (
    <nav className={classes.list} aria-label={words.list}>
      <header className={classes.listHead}>
        <h2>{words.title}</h2>
        <Edits>
          <AddMenu colour={roles.length} />
        </Edits>
      </header>
      <ol>
        {roles.map((role, index) => (
          <li key={role.id} className={classes.item}>
            <button
              type="button"
              className={classes.choose}
              aria-current={role.id === edited ? 'true' : undefined}
              onClick={() => selectRole(role.id)}
              onKeyDown={event => moveByKey(event, roles, index)}
              onContextMenu={event => {
                event.preventDefault()
                openMenu(rota, role, index, { x: event.clientX, y: event.clientY })
              }}
            >
              <span className={classes.code} style={{ background: roleColour(role.colour) }}>
                {role.code}
              </span>
              <span className={classes.what}>
                <span className={classes.roleName}>{role.name}</span>
                <span className={classes.line}>
                  {isUnsaved(rota, role.id, drafts) ? words.unsaved : roleLine(role)}
                </span>
              </span>
            </button>
            <span className={classes.steps}>
              <Edits>
                <Step label={words.up(role.code)} icon="up" off={index === 0} onClick={() => move(roles, index, -1)} />
                <Step
                  label={words.down(role.code)}
                  icon="down"
                  off={index === roles.length - 1}
                  onClick={() => move(roles, index, 1)}
                />
              </Edits>
            </span>
          </li>
        ))}
        {drafts[newRole] && (
          <li className={classes.item}>
            <button
              type="button"
              className={classes.choose}
              aria-current={edited === newRole ? 'true' : undefined}
              onClick={() => selectRole(newRole)}
            >
              <span className={classes.code} style={{ background: roleColour(drafts[newRole].colour) }}>
                {drafts[newRole].code || '…'}
              </span>
              <span className={classes.what}>
                <span className={classes.roleName}>{drafts[newRole].name || words.untitled}</span>
                <span className={classes.line}>{words.unsaved}</span>
              </span>
            </button>
          </li>
        )}
      </ol>
    </nav>
  )
}

function AddMenu({ colour }: { readonly colour: number }) {
  return (
    <ActionIcon
      variant="default"
      size={26}
      aria-label={words.add}
      aria-haspopup="menu"
      onClick={event => {
        const { left, bottom } = event.currentTarget.getBoundingClientRect()
        const entries = Object.entries(templateNames).map(([name, label]) => ({
          label,
          run: () => keepDraft(newRole, draftFrom(name as TemplateName, colour)),
        }))
        openContextMenu(words.add, { x: left, y: bottom + 2 }, [entries])
      }}
    >
      <Icon name="plus" size={14} />
    </ActionIcon>
  )
}

function Step(props: {
  readonly label: string
  readonly icon: 'up' | 'down'
  readonly off: boolean
  readonly onClick: () => void
}) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={20}
      aria-label={props.label}
      disabled={props.off}
      onClick={props.onClick}
    >
      <Icon name={props.icon} size={12} />
    </ActionIcon>
  )
}

function move(roles: readonly Role[], index: number, by: 1 | -1): void {
  const ids = roles.map(({ id }) => id)
  const [moved] = ids.splice(index, 1)
  if (moved === undefined || index + by < 0 || index + by > ids.length) return
  ids.splice(index + by, 0, moved)
  void committed('role.order', { roleIds: ids })
}

/** Alt and an arrow moves a role, an arrow alone goes to its neighbour. */
function moveByKey(event: KeyboardEvent<HTMLElement>, roles: readonly Role[], index: number): void {
  if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
  event.preventDefault()
  const by = event.key === 'ArrowUp' ? -1 : 1
  if (event.altKey) {
    move(roles, index, by)
    return
  }
  const buttons = event.currentTarget.closest('ol')?.querySelectorAll<HTMLElement>(`.${classes.choose}`)
  buttons?.[index + by]?.focus()
}

function openMenu(rota: Rota, role: Role, index: number, at: { readonly x: number; readonly y: number }): void {
  const roles = rolesInOrder(rota)
  openContextMenu(role.code, at, [
    editing([
      { label: words.up(role.code), disabled: index === 0, run: () => move(roles, index, -1) },
      { label: words.down(role.code), disabled: index === roles.length - 1, run: () => move(roles, index, 1) },
    ]),
    editing([{ label: words.duplicate, run: () => duplicate(rota, role) }, ending(role)]),
  ])
}

/** Starts a new role that is like another. */
export function duplicate(rota: Rota, role: Role): void {
  keepDraft(newRole, { ...draftOf(rota, role), code: '', name: role.name, colour: rota.rows.role.size })
}

/** What ends a role, or lets it go on. */
export function ending(role: Role): { readonly label: string; readonly danger?: boolean; readonly run: () => void } {
  if (role.retired === null)
    return { label: words.retire, danger: true, run: () => look({ dialog: { kind: 'retire-role', roleId: role.id } }) }
  return { label: words.bringBack, run: () => void committed('role.return', { roleId: role.id }) }
}

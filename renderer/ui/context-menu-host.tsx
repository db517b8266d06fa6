import { Menu } from '@mantine/core'
import { Fragment } from 'react'
import { useLooksBack } from '../past.ts'
import { lookingBack } from '../words/history.ts'
import classes from './context-menu.module.css'
import { closeContextMenu, type MenuEntry, type OpenMenu } from './context-menu.ts'

/** Draws the context menu that is open: arrows, Home, End and letters choose, Enter does it, Escape goes back. */
export function ContextMenuHost({ menu }: { readonly menu: OpenMenu }) {
  const looksBack = useLooksBack()
  const isGreyed = menu.groups.flat().some(({ disabled }) => disabled)
  const first = menu.groups.flat().find(({ disabled }) => disabled !== true)

  function choose(entry: MenuEntry): void {
    closeContextMenu()
    entry.run()
  }

  return (
    <Menu
      key={`${menu.x} ${menu.y}`}
      opened
      onChange={opened => {
        if (!opened) closeContextMenu()
      }}
      position="bottom-start"
      offset={0}
      withinPortal
      returnFocus={false}
      withInitialFocusPlaceholder={false}
      transitionProps={{ duration: 0 }}
      classNames={{ dropdown: classes.dropdown, item: classes.item, itemSection: classes.keys }}
    >
      <Menu.Target>
        <button
          type="button"
          tabIndex={-1}
          aria-label={menu.label}
          className={classes.anchor}
          style={{ left: menu.x, top: menu.y }}
        />
      </Menu.Target>
      <Menu.Dropdown aria-label={menu.label} onContextMenu={event => event.preventDefault()}>
        {looksBack && isGreyed && <div className={classes.why}>{lookingBack.readOnly}</div>}
        {menu.groups.map((group, index) => (
          <Fragment key={group[0]?.label}>
            {index > 0 && <Menu.Divider />}
            {group.map(entry => (
              <Menu.Item
                key={entry.label}
                data-autofocus={entry === first || undefined}
                disabled={entry.disabled === true}
                data-danger={entry.danger || undefined}
                rightSection={entry.keys}
                onClick={() => choose(entry)}
              >
                {entry.label}
              </Menu.Item>
            ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

import { Menu, type MenuItemConstructorOptions } from 'electron'
import { type MenuItem, type MenuName, menuNames } from '../rota/menu.ts'

const titles: Readonly<Record<MenuName, string>> = {
  file: '&File',
  edit: '&Edit',
  view: '&View',
  go: '&Go',
  rota: '&Rota',
  help: '&Help',
}

const separator: MenuItemConstructorOptions = { type: 'separator' }

/** What the system itself does in a menu, below the window's commands. */
const ofTheSystem: Readonly<Partial<Record<MenuName, readonly MenuItemConstructorOptions[]>>> = {
  file: [separator, { role: 'quit' }],
  edit: [separator, { role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }],
  view: [separator, { role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }, { role: 'togglefullscreen' }],
}

/** Shows the window's commands as the native menu; each goes back to the window, which knows what has the focus. */
export function showMenu(items: readonly MenuItem[], send: (command: string) => void): void {
  const menus = menuNames.map((name): MenuItemConstructorOptions => {
    const own = items.filter(({ menu }) => menu === name).flatMap(item => entries(item, send))
    return { label: titles[name], submenu: [...own, ...(ofTheSystem[name] ?? [])] }
  })
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
      ...menus.filter(({ submenu }) => Array.isArray(submenu) && submenu.length > 0),
    ]),
  )
}

/** A command's entry; where it has further keys, each is an entry that is not seen. */
function entries(
  { id, label, keys, enabled }: MenuItem,
  send: (command: string) => void,
): MenuItemConstructorOptions[] {
  const click = () => send(id)
  const [first, ...others] = keys
  const shown = { id, label: label.replaceAll('&', '&&'), enabled, click }
  return [
    first === undefined ? shown : { ...shown, accelerator: first },
    ...others.map((accelerator, index) => ({
      id: `${id}-${index + 2}`,
      label,
      enabled,
      click,
      accelerator,
      visible: false,
      acceleratorWorksWhenHidden: true,
    })),
  ]
}

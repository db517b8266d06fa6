import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '../rota/contract.ts'

/** What the menu has to know of the open rota. */
export interface MenuState {
  readonly open: boolean
  /** What Undo would take back and Redo bring back; null: nothing. */
  readonly undo: string | null
  readonly redo: string | null
}

/** Shows the menu for a state; each command goes to the window, which knows what has the focus. */
export function showMenu({ open, undo, redo }: MenuState, send: (command: MenuCommand) => void): void {
  const item = (
    command: MenuCommand,
    label: string,
    accelerator?: string,
    enabled = true,
  ): MenuItemConstructorOptions => ({
    id: command,
    label,
    enabled,
    click: () => send(command),
    ...(accelerator ? { accelerator } : {}),
  })
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
      {
        label: '&File',
        submenu: [
          item('new', 'New rota…', 'CommandOrControl+N'),
          item('open', 'Open…', 'CommandOrControl+O'),
          item('sample', 'Open the 2017 sample'),
          separator,
          item('import', 'Import CSV…', 'CommandOrControl+I', open),
          item('export', 'Export calendar…', 'CommandOrControl+E', open),
          separator,
          item('close', 'Close rota', 'CommandOrControl+W', open),
          { role: 'quit' },
        ],
      },
      {
        label: '&Edit',
        submenu: [
          // A text field keeps its own undo, so these stay enabled: the window decides whom they mean.
          item('undo', undo === null ? 'Undo' : `Undo ${undo}`, 'CommandOrControl+Z'),
          item('redo', redo === null ? 'Redo' : `Redo ${redo}`, 'CommandOrControl+Shift+Z'),
          {
            ...item('redo', 'Redo', 'CommandOrControl+Y'),
            id: 'redo-y',
            visible: false,
            acceleratorWorksWhenHidden: true,
          },
          separator,
          { role: 'cut' },
          { role: 'copy' },
          { role: 'paste' },
          { role: 'selectAll' },
        ],
      },
      {
        label: '&View',
        submenu: [
          item('next-gap', 'Next gap', 'F8', open),
          item('previous-gap', 'Previous gap', 'Shift+F8', open),
          item('today', 'Today', 'Alt+T', open),
          separator,
          { role: 'resetZoom' },
          { role: 'zoomIn' },
          { role: 'zoomOut' },
          { role: 'togglefullscreen' },
        ],
      },
    ]),
  )
}

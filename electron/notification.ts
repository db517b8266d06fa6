import { type BrowserWindow, Notification } from 'electron'

/** Shows a notification of the system, where it has such; a click on it brings the window to the front. */
export function showNotification(title: string, body: string, window: BrowserWindow | null, onClick: () => void): void {
  if (!Notification.isSupported()) return
  const notification = new Notification({ title, body })
  notification.on('click', () => {
    window?.show()
    window?.focus()
    onClick()
  })
  notification.show()
}

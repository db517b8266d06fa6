const onMac = typeof navigator !== 'undefined' && navigator.platform.startsWith('Mac')

const signs: Readonly<Record<string, string>> = onMac
  ? { CommandOrControl: '⌘', Shift: '⇧', Alt: '⌥', Plus: '+' }
  : { CommandOrControl: 'Ctrl', Plus: '+' }

const order = ['Alt', 'Shift', 'CommandOrControl']

/** Keys as people read them: `CommandOrControl+Shift+Z` is `Ctrl+Shift+Z`, on a Mac `⇧⌘Z`. */
export function keysWords(keys: string): string {
  const parts = keys.split('+')
  if (!onMac) return parts.map(part => signs[part] ?? part).join('+')
  const sorted = parts.toSorted((a, b) => ((order.indexOf(a) + 9) % 9) - ((order.indexOf(b) + 9) % 9))
  return sorted.map(part => signs[part] ?? part).join('')
}

/** Keys as `aria-keyshortcuts` wants them. */
export function ariaKeys(keys: string): string {
  return keys.replace('CommandOrControl', onMac ? 'Meta' : 'Control')
}

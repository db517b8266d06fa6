import { describe, expect, it } from 'vitest'
import { commandList } from '../../renderer/commands/list.ts'
import { ariaKeys, keysWords } from '../../renderer/words/keys.ts'
import { MenuItem } from '../../rota/menu.ts'

describe('the commands', () => {
  it('have ids and keys of their own', () => {
    const ids = commandList.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const keys = commandList.flatMap(command => command.keys)
    expect(new Set(keys).size).toBe(keys.length)
    expect(ids.length).toBeGreaterThan(10)
  })

  it('can all stand in the native menu', () => {
    for (const { id, name, menu, keys, enabled } of commandList) {
      const item = { id, label: name(), menu, keys: [...keys], enabled: enabled() }
      expect(MenuItem.safeParse(item).success, id).toBe(true)
    }
  })

  it('have no single letter for a key: letters are for typing', () => {
    const bare = commandList.flatMap(command => command.keys).filter(keys => /^(Shift\+)?[A-Za-z0-9]$/.test(keys))
    expect(bare).toEqual([])
  })
})

describe('keys', () => {
  it('are told as people read them, and as screen readers want them', () => {
    expect(['CommandOrControl+Shift+Z', 'F8', 'Alt+T'].map(keysWords)).toEqual(['Ctrl+Shift+Z', 'F8', 'Alt+T'])
    expect(ariaKeys('CommandOrControl+E')).toBe('Control+E')
  })
})

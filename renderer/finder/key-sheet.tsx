import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { menuNames } from '../../rota/menu.ts'
import { plain } from '../../rota/plain-letters.ts'
import { allCommands } from '../commands/run.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Icon } from '../ui/icon.tsx'
import { look } from '../view.ts'
import { menuTitles, keySheetWords as words } from '../words/finder.ts'
import { keysWords } from '../words/keys.ts'
import classes from './key-sheet.module.css'

type Line = readonly [keys: string, what: string]

/** Every key of the app, by menu, and those inside grids and panels. */
export function keyGroups(): readonly { readonly heading: string; readonly lines: readonly Line[] }[] {
  const commands = allCommands().filter(({ keys }) => keys.length > 0)
  return [
    ...menuNames.map(menu => ({
      heading: menuTitles[menu],
      lines: commands
        .filter(command => command.menu === menu)
        .map((command): Line => [command.keys.map(keysWords).join(', '), command.name()]),
    })),
    { heading: words.inGrids, lines: words.grid },
    { heading: words.inPanel, lines: words.panel },
  ].filter(({ lines }) => lines.length > 0)
}

/** The sheet of all keys, which can be searched. */
export function KeySheet() {
  const [query, setQuery] = useState('')
  const looked = plain(query)
  const groups = keyGroups()
    .map(({ heading, lines }) => ({
      heading,
      lines: lines.filter(line => plain(line.join(' ')).includes(looked)),
    }))
    .filter(({ lines }) => lines.length > 0)
  return (
    <Dialog title={words.title} closeLabel={words.close} width={860} onClose={() => look({ dialog: null })}>
      <TextInput
        data-autofocus
        aria-label={words.search}
        placeholder={words.search}
        leftSection={<Icon name="search" size={14} />}
        value={query}
        onChange={event => setQuery(event.currentTarget.value)}
      />
      {groups.length === 0 && <p className={classes.nothing}>{words.nothing}</p>}
      <div className={classes.groups}>
        {groups.map(({ heading, lines }) => (
          <section key={heading} className={classes.group} aria-label={heading}>
            <h3 className={classes.heading}>{heading}</h3>
            <dl className={classes.lines}>
              {lines.map(([keys, what]) => (
                <div key={what} className={classes.line}>
                  <dt className={classes.what}>{what}</dt>
                  <dd className={classes.keys}>{keys}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}

import { Modal } from '@mantine/core'
import { Command } from 'cmdk'
import { useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { useSnapshot } from '../snapshot.ts'
import { useFocusBack } from '../ui/focus-back.ts'
import { Icon } from '../ui/icon.tsx'
import { look } from '../view.ts'
import { finderWords } from '../words/finder.ts'
import { entriesFor, type FinderEntry } from './entries.ts'
import classes from './finder.module.css'

/** The palette: everything that can be done or gone to, found by typing; the first that fits is chosen already. */
export function FinderDialog({ only }: { readonly only: 'all' | 'people' }) {
  useFocusBack()
  const [query, setQuery] = useState('')
  const revision = useSnapshot(state => (state.status === 'ready' ? state.revision : null))
  // biome-ignore lint/correctness/useExhaustiveDependencies: the entries are read from the rota of this revision
  const groups = useMemo(() => entriesFor(query, only), [query, only, revision])
  const [chosen, setChosen] = useState<string | null>(null)
  const entries = groups.flatMap(group => group.entries).filter(({ run }) => run !== null)
  const value = entries.some(({ id }) => id === chosen) ? chosen : entries[0]?.id
  const close = () => look({ dialog: null })

  function choose(entry: FinderEntry): void {
    if (!entry.run) return
    // What is done starts from where the focus was before, and gives it back there.
    flushSync(close)
    entry.run()
  }

  const title = only === 'people' ? finderWords.people : finderWords.title
  return (
    <Modal.Root opened onClose={close} size={620} lockScroll={false} yOffset="12vh" closeOnClickOutside>
      <Modal.Overlay />
      <Modal.Content aria-label={title} classNames={{ content: classes.content }}>
        <Command shouldFilter={false} loop label={title} value={value ?? ''} onValueChange={setChosen}>
          <div className={classes.field}>
            <Icon name="search" />
            <Command.Input
              autoFocus
              value={query}
              onValueChange={text => {
                setQuery(text)
                setChosen(null)
              }}
              placeholder={only === 'people' ? finderWords.personField : finderWords.field}
              className={classes.input}
              maxLength={200}
            />
          </div>
          <Command.List label={finderWords.results} className={classes.list}>
            <Command.Empty className={classes.nothing}>{finderWords.nothing}</Command.Empty>
            {groups.map(({ heading, entries }) => (
              <Command.Group key={heading} heading={heading} className={classes.group}>
                {entries.map(entry => (
                  <Command.Item
                    key={entry.id}
                    value={entry.id}
                    disabled={entry.run === null}
                    className={classes.item}
                    onSelect={() => choose(entry)}
                  >
                    <span className={classes.label}>{entry.label}</span>
                    <span className={classes.about} data-tone={entry.tone}>
                      {entry.about}
                    </span>
                    {entry.keys && <kbd className={classes.keys}>{entry.keys}</kbd>}
                  </Command.Item>
                ))}
              </Command.Group>
            ))}
          </Command.List>
        </Command>
      </Modal.Content>
    </Modal.Root>
  )
}

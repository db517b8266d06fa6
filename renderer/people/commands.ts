import type { Command } from '../commands/command.ts'
import { useSnapshot } from '../snapshot.ts'
import { useView } from '../view.ts'
import { peopleCommands as names } from '../words/people.ts'
import { openTask, showPerson, usePeople } from './people-view.ts'

const isShown = () => useSnapshot.getState().status === 'ready'

/** What can be done with people from everywhere. */
export const peopleCommands: readonly Command[] = [
  {
    id: 'person-add',
    edits: true,
    name: () => names.add,
    menu: 'rota',
    keys: ['CommandOrControl+Shift+N'],
    enabled: isShown,
    run: () => openTask({ what: 'add' }),
  },
  {
    id: 'people-paste',
    edits: true,
    name: () => names.paste,
    menu: 'rota',
    keys: [],
    enabled: isShown,
    run: () => openTask({ what: 'paste', text: '' }),
  },
  {
    id: 'people-merge',
    edits: true,
    name: () => names.merge,
    menu: 'rota',
    keys: [],
    enabled: isShown,
    run: () => openTask({ what: 'merge', pair: null }),
  },
  {
    id: 'person-page',
    name: () => names.page,
    menu: 'view',
    keys: [],
    enabled: () => useView.getState().screen === 'people' && usePeople.getState().cursor !== null,
    run: () => {
      const { cursor } = usePeople.getState()
      if (cursor) showPerson(cursor.personId)
    },
  },
]

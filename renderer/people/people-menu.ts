import type { PersonLine } from '../../rota/person-year.ts'
import { levels } from '../../rota/qualification.ts'
import { editing, type MenuEntry, openContextMenu } from '../ui/context-menu.ts'
import { look } from '../view.ts'
import { levelLetters } from '../words/coverage.ts'
import { peopleCommands, peopleDialogs, peopleWords, personPage } from '../words/people.ts'
import { changePeopleOrTell } from './act.ts'
import { levelSteps } from './cell-entry.ts'
import type { Ground, PeopleColumn } from './columns.ts'
import { openTask, showPerson } from './people-view.ts'

/** Offers what can be done with some people, and with the cell that was pointed at. */
export function offerFor(
  at: { readonly x: number; readonly y: number },
  targets: readonly PersonLine[],
  line: PersonLine,
  column: PeopleColumn,
  ground: Ground,
): void {
  const personIds = targets.map(({ person }) => person.id)
  const { roleId } = column
  const { id: personId, name } = line.person
  const many = personIds.length > 1
  const level: MenuEntry[] =
    roleId === null
      ? []
      : [
          ...[...levels].reverse().map(
            (each): MenuEntry => ({
              label: `${column.title}: ${ground.rota.heading.levelNames[each]}`,
              keys: levelLetters[each],
              run: () => void changePeopleOrTell(ground.rota, levelSteps(targets, roleId, each, ground.date)),
            }),
          ),
          {
            label: `${peopleDialogs.from}, ${peopleDialogs.until.toLowerCase()}…`,
            keys: 'Enter',
            run: () => openTask({ what: 'tenures', personId, roleId }),
          },
        ]
  openContextMenu(many ? peopleWords.chosen(personIds.length) : name, at, [
    editing(level),
    [{ label: peopleCommands.page, keys: 'Ctrl+Enter', run: () => showPerson(personId) }],
    editing([
      many
        ? { label: peopleWords.change(personIds.length), run: () => openTask({ what: 'bulk', personIds }) }
        : { label: personPage.edit, run: () => openTask({ what: 'edit', personId }) },
      { label: peopleWords.away, run: () => openTask({ what: 'absence', personIds, rowId: null }) },
      { label: peopleWords.wish, run: () => openTask({ what: 'wish', personIds, rowId: null }) },
    ]),
    many
      ? []
      : [
          {
            label: personPage.export,
            run: () => look({ dialog: { kind: 'export', way: 'file', scope: { kind: 'person', personId } } }),
          },
        ],
    editing([
      {
        label: many ? peopleWords.remove(personIds.length) : personPage.remove,
        danger: true,
        run: () => openTask({ what: 'delete', personIds }),
      },
    ]),
  ])
}

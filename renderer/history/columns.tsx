import type { Column } from '../ui/data-table.tsx'
import { history, madeAt, stateWords } from '../words/history.ts'
import { grouped } from '../words/number.ts'
import classes from './history-screen.module.css'
import type { LogLine } from './log.ts'

/** The columns of the list of changes; times in the zone of the rota. */
export function historyColumns(zone: string): readonly Column<LogLine>[] {
  return [
    {
      id: 'number',
      name: history.change,
      width: 76,
      numeric: true,
      text: ({ revision }) => grouped(revision),
      copied: ({ revision }) => String(revision),
      order: (a, b) => a.revision - b.revision,
    },
    {
      id: 'when',
      name: history.when,
      width: 170,
      text: ({ at }) => madeAt(zone, at),
      copied: ({ at }) => new Date(at).toISOString(),
      order: (a, b) => a.revision - b.revision,
    },
    {
      id: 'what',
      name: history.what,
      width: null,
      text: ({ label }) => label,
      cell: line => <What line={line} />,
      order: (a, b) => a.label.localeCompare(b.label),
    },
    {
      id: 'state',
      name: history.state,
      width: 160,
      text: stateWords,
      order: (a, b) => stateWords(a).localeCompare(stateWords(b)),
    },
    {
      id: 'who',
      name: history.who,
      width: 100,
      text: ({ by }) => by || history.nobody,
      order: (a, b) => a.by.localeCompare(b.by),
    },
    {
      id: 'rows',
      name: history.rows,
      width: 64,
      numeric: true,
      text: ({ rows }) => grouped(rows),
      copied: ({ rows }) => String(rows),
      order: (a, b) => a.rows - b.rows,
    },
  ]
}

/** The label; struck where the change does not hold any more, dim where it is only about another one. */
function What({ line }: { readonly line: LogLine }) {
  if (line.backBy !== null) return <del className={classes.back}>{line.label}</del>
  return <span className={line.kind === 'do' ? undefined : classes.step}>{line.label}</span>
}

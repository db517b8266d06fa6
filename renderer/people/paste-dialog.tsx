import { Textarea } from '@mantine/core'
import { useMemo, useState } from 'react'
import { dateOf } from '../../rota/civil-time.ts'
import { type PasteProblem, planPaste } from '../../rota/person-paste.ts'
import { now } from '../clock.ts'
import { useRota } from '../snapshot.ts'
import { useView } from '../view.ts'
import { pasteProblem, peopleDialogs } from '../words/people.ts'
import { changePeople } from './act.ts'
import classes from './task-dialog.module.css'
import { TaskDialog } from './task-dialog.tsx'

const mostLines = 500

/** Takes people from a spreadsheet: shows line by line what becomes of them, then does it as one change. */
export function PasteDialog(props: { readonly text: string }) {
  const rota = useRota()
  const [text, setText] = useState(props.text)
  const year = useView(view => view.year)
  const today = dateOf(rota.zone, now())
  const date = year === null || String(year) === today.slice(0, 4) ? today : (`${year}-01-01` as typeof today)
  const plan = useMemo(() => (text.trim() === '' ? null : planPaste(rota, text, date)), [rota, text, date])
  const lines = plan?.ok ? plan.lines : []
  const steps = plan?.ok ? plan.steps : []
  const of = (verdict: string) => lines.filter(line => line.verdict === verdict).length
  const taken = of('add') + of('change')
  const note =
    plan === null
      ? ''
      : !plan.ok
        ? peopleDialogs.pasteNoColumns
        : taken === 0
          ? `${peopleDialogs.pasteNothing} ${peopleDialogs.pasteTally(0, 0, of('same'), of('refused'))}`
          : peopleDialogs.pasteTally(of('add'), of('change'), of('same'), of('refused'))
  return (
    <TaskDialog
      title={peopleDialogs.pasteTitle}
      width={680}
      does={taken === 0 ? null : peopleDialogs.pasteDo(taken)}
      note={note}
      check={() => steps.length > 0}
      run={() => changePeople(rota, steps)}
    >
      <Textarea
        data-autofocus
        label={peopleDialogs.pasteField}
        description={peopleDialogs.pasteHint}
        classNames={{ description: classes.below }}
        rows={lines.length > 0 ? 5 : 10}
        value={text}
        onChange={event => setText(event.currentTarget.value)}
        onKeyDown={event => {
          // Enter makes a line here; with Ctrl it takes them.
          if (event.key === 'Enter' && event.ctrlKey) event.currentTarget.form?.requestSubmit()
        }}
      />
      {lines.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
        <section className={classes.preview} aria-label={peopleDialogs.pastePreview} tabIndex={0}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{peopleDialogs.pasteLine}</th>
                <th scope="col">{peopleDialogs.pasteWho}</th>
                <th scope="col">{peopleDialogs.pasteWhat}</th>
              </tr>
            </thead>
            <tbody>
              {lines.slice(0, mostLines).map(({ line, name, verdict, columns, problem }) => (
                <tr key={line} data-verdict={verdict}>
                  <td>{line}</td>
                  <td>{name}</td>
                  <td>
                    {peopleDialogs.pasteVerdict[verdict]}
                    {problem
                      ? `: ${pasteProblem(problem satisfies PasteProblem)}`
                      : columns.length > 0 && `: ${columns.join(', ')}`}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </TaskDialog>
  )
}

import { Button, VisuallyHidden } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { FieldChange, PlannedFile, PlannedLine } from '../../rota/csv/plan.ts'
import type { ImportKind } from '../../rota/csv/plan-kinds.ts'
import { tallyOf } from '../../rota/csv/tally.ts'
import { Account } from '../ui/account.tsx'
import {
  fieldChangeWords,
  fileProblemWords,
  flagWords,
  importing,
  kindTitles,
  lineProblemWords,
  partTitles,
  tallyWords,
} from '../words/import.ts'
import { mappingWords } from '../words/mapping.ts'
import { KindsTable } from './kinds-table.tsx'
import { firstLines, isWrong, partsOf } from './parts.ts'
import classes from './preview.module.css'
import { Reading, type ReadingChoice } from './reading.tsx'

/** Lines shown at first and with each "Show more": a file may have 100,000. */
const page = 300

/** What becomes of one file: refused lines first, with the reason; then what breaks rules, what changes, what is new. */
export function FilePreview(props: {
  readonly file: PlannedFile
  readonly onLeaveOut: () => void
  readonly onTell: (reading: ReadingChoice) => void
}) {
  const { file, onLeaveOut, onTell } = props
  const [most, setMost] = useState(page)
  const parts = useMemo(() => partsOf(file), [file])
  const total = parts.reduce((sum, { lines }) => sum + lines.length, 0)
  return (
    <>
      <div className={classes.head}>
        <h3>{file.kind === null ? file.name : `${kindTitles[file.kind]}: ${tallyWords(tallyOf([file]))}`}</h3>
        <Button variant="subtle" onClick={onLeaveOut}>
          {importing.leaveOut}
        </Button>
      </div>
      {file.problem &&
        (isWrong(file) && !file.mapped ? (
          <Account {...fileProblemWords(file.problem)} />
        ) : (
          <p className={classes.calm}>{file.mapped ? mappingWords.ask : fileProblemWords(file.problem).advice}</p>
        ))}
      {file.problem?.code === 'unknown-columns' && !file.mapped && <KindsTable />}
      <Reading file={file} onTell={onTell} />
      {total > 0 && (
        <table className={classes.lines}>
          <thead>
            <tr>
              <th scope="col">{importing.line}</th>
              <th scope="col">{importing.says}</th>
            </tr>
          </thead>
          {firstLines(parts, most).map(({ kind, lines }, place) => (
            <tbody key={kind} data-part={kind}>
              <tr className={classes.part}>
                <th scope="rowgroup" colSpan={2}>
                  {partTitles[kind](parts[place]?.lines.length ?? 0, file.kind)}
                </th>
              </tr>
              {lines.map(line => (
                <Line key={`${line.line} ${line.says}`} kind={file.kind} line={line} />
              ))}
            </tbody>
          ))}
        </table>
      )}
      {total > most && (
        <Button className={classes.more} onClick={() => setMost(most + page)}>
          {importing.showMore(total - most)}
        </Button>
      )}
    </>
  )
}

function Line({ kind, line }: { readonly kind: ImportKind | null; readonly line: PlannedLine }) {
  const why = line.problem ? lineProblemWords(line.problem, kind) : flagWords(line.flags)
  return (
    <tr>
      <th scope="row">{line.line}</th>
      <td>
        {line.says}
        {line.changes.length > 0 && <Changes changes={line.changes} />}
        {why !== '' && <span className={classes.why}>{why}</span>}
      </td>
    </tr>
  )
}

/** What a line changes of what is in the rota: of each field what it was, and what it becomes. */
function Changes({ changes }: { readonly changes: readonly FieldChange[] }) {
  return (
    <ul className={classes.changes}>
      {changes.map(fieldChangeWords).map(({ field, was, is }) => (
        <li key={field}>
          <span>{field}</span>{' '}
          {was !== null && (
            <>
              {was} <span aria-hidden>→</span>
              <VisuallyHidden>{importing.becomes}</VisuallyHidden>{' '}
            </>
          )}
          <b>{is}</b>
        </li>
      ))}
    </ul>
  )
}

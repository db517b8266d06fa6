import { Tabs } from '@mantine/core'
import type { ImportPlan, PlannedFile } from '../../rota/csv/plan.ts'
import { tallyOf } from '../../rota/csv/tally.ts'
import { importing, kindTitles, tallyWords } from '../words/import.ts'
import { FilePreview } from './file-preview.tsx'
import { firstToLookAt, isWrong } from './parts.ts'
import classes from './preview.module.css'
import type { ReadingChoice } from './reading.tsx'

/** What an import would do, a tab for each file. */
export function Preview(props: {
  readonly plan: ImportPlan
  /** The file that is looked at, by its place; null: the one that most needs to be. */
  readonly chosen: number | null
  readonly onChoose: (index: number) => void
  /** Takes a file out of the import. @param index  its place among the files */
  readonly onLeaveOut: (index: number) => void
  /** Says how a file is read. */
  readonly onTell: (index: number, reading: ReadingChoice) => void
}) {
  // Two files may have the same name: only their place tells them apart.
  const files = props.plan.files.map((file, index) => ({ file, index, tab: String(index) }))
  return (
    <Tabs
      value={String(props.chosen ?? firstToLookAt(props.plan.files))}
      onChange={tab => props.onChoose(Number(tab))}
      orientation="vertical"
      keepMounted={false}
      classNames={{
        root: classes.tabs,
        list: classes.list,
        tab: classes.tab,
        tabLabel: classes.tabLabel,
        panel: classes.panel,
      }}
    >
      <Tabs.List aria-label={importing.files}>
        {files.map(({ file, tab }) => (
          <Tabs.Tab key={tab} value={tab}>
            <span className={classes.name}>{file.name}</span>{' '}
            <span className={classes.kind} data-wrong={(isWrong(file) && !file.mapped) || undefined}>
              {titleOf(file)}
            </span>{' '}
            {file.problem === null && <span className={classes.counts}>{tallyWords(tallyOf([file]))}</span>}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {files.map(({ file, index, tab }) => (
        <Tabs.Panel key={tab} value={tab} tabIndex={0}>
          <FilePreview
            file={file}
            onLeaveOut={() => props.onLeaveOut(index)}
            onTell={reading => props.onTell(index, reading)}
          />
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}

/** What the rows of a file are, or what is to do about it. */
function titleOf(file: PlannedFile): string {
  if (file.grid) return importing.grid
  if (file.kind !== null) return kindTitles[file.kind]
  if (file.mapped) return importing.asked
  return isWrong(file) ? importing.unrecognised : importing.computed
}

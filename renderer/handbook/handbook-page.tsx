import { Button } from '@mantine/core'
import { pageOfRole } from '../../rota/handbook.ts'
import { longestPage } from '../../rota/handbook-page.ts'
import type { Role } from '../../rota/role.ts'
import type { Rota } from '../../rota/rota.ts'
import { committed } from '../committed.ts'
import { Edits } from '../ui/edits.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { handbook as words } from '../words/handbook.ts'
import { dropPage, keepPage, type PageDraft, usePageDrafts } from './drafts.ts'
import classes from './handbook-page.module.css'
import { MarkdownPage } from './markdown-page.tsx'

/** A role's page of the handbook, to read; or to write, with what it will look like beside it. */
export function HandbookPage({ rota, role }: { readonly rota: Rota; readonly role: Role }) {
  const draft = usePageDrafts(drafts => drafts[role.id])
  const text = pageOfRole(rota).get(role.id)?.text ?? ''
  if (draft) return <Writing role={role} draft={draft} stored={text} />
  const write = (first: string) => keepPage(role.id, { text: first, from: text })
  if (text === '') {
    return (
      <EmptyState
        title={words.none(role.code)}
        advice={words.noneAdvice}
        action={
          <Edits>
            <Button onClick={() => write(words.outline(role.name))}>{words.write}</Button>
          </Edits>
        }
      />
    )
  }
  return (
    <div className={classes.reading}>
      <div className={classes.bar}>
        <Edits>
          <Button onClick={() => write(text)}>{words.edit}</Button>
        </Edits>
      </div>
      <MarkdownPage text={text} />
    </div>
  )
}

function Writing(props: { readonly role: Role; readonly draft: PageDraft; readonly stored: string }) {
  const { role, draft, stored } = props
  const save = async () => {
    if (await committed('handbook.save', { roleId: role.id, text: draft.text })) dropPage(role.id)
  }
  return (
    <form
      className={classes.writing}
      onSubmit={event => {
        event.preventDefault()
        void save()
      }}
    >
      <div className={classes.halves}>
        <textarea
          className={classes.text}
          aria-label={words.text(role.code)}
          value={draft.text}
          maxLength={longestPage}
          // biome-ignore lint/a11y/noAutofocus: whoever asked to write wants to type
          autoFocus
          onChange={event => keepPage(role.id, { ...draft, text: event.currentTarget.value })}
          onKeyDown={event => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save()
          }}
        />
        <section className={classes.preview} aria-label={words.preview}>
          <MarkdownPage text={draft.text} />
        </section>
      </div>
      <footer className={classes.foot}>
        <p role="status">{stored === draft.from ? words.hint : words.changedMeanwhile}</p>
        <Button onClick={() => dropPage(role.id)}>{words.discard}</Button>
        <Edits>
          <Button type="submit" variant="filled">
            {words.save}
          </Button>
        </Edits>
      </footer>
    </form>
  )
}

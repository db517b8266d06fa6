import { Button } from '@mantine/core'
import type { Rota } from '../../rota/rota.ts'
import { keysOf, run } from '../commands/run.ts'
import { publishedWords } from '../words/publish.ts'
import classes from './publish.module.css'
import { useDraft, usePublished } from './published.ts'

/** Says in the top bar whether the rota is what its people have, and leads to publishing. */
export function PublishButton({ rota }: { readonly rota: Rota }) {
  const publication = usePublished(state => state.published?.publication ?? null)
  const draft = useDraft(rota)
  const changed = draft !== null && draft.changes.length > 0
  return (
    <Button
      className={classes.button}
      leftSection={changed && <span className={classes.dot} />}
      title={keysOf('publish')}
      onClick={() => run('publish')}
    >
      {publishedWords(rota.zone, publication, draft?.changes ?? null)}
    </Button>
  )
}

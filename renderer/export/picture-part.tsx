import { Button } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import type { Failure } from '../../rota/failure.ts'
import { call } from '../bridge.ts'
import { notify } from '../notice.ts'
import { HeatmapPicture } from '../picture/heatmap-picture.tsx'
import { asPng, standalone } from '../picture/standalone.ts'
import { useRota } from '../snapshot.ts'
import { lightVariables } from '../theme.ts'
import { Account } from '../ui/account.tsx'
import { look, useView } from '../view.ts'
import { exporting, picturing } from '../words/export.ts'
import { failureWords } from '../words/failure.ts'
import { yearScreen } from '../words/year.ts'
import { useShownRows, useShownYears } from '../year/shown.ts'
import { yearsIn } from '../year/zooming.ts'
import classes from './export.module.css'
import { RadioChoice } from './radio-choice.tsx'

type Format = 'svg' | 'png'

/** Pixels of a PNG for each of the picture's own: sharp on paper and on a screen of twice the pixels. */
const pngScale = 2

/** Writes the heatmap as a picture, as it is filtered and zoomed; what is seen is what is written. */
export function PicturePart() {
  const rota = useRota()
  const view = useView(view => view.coverage)
  const years = useShownYears(rota)
  const { roles, rows } = useShownRows(rota, years)
  const picture = useRef<SVGSVGElement>(null)
  const [format, setFormat] = useState<Format>('png')
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)

  async function write(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (busy || picture.current === null) return
    setBusy(true)
    setFailure(null)
    const svg = standalone(picture.current)
    const content = format === 'svg' ? svg : await asPng(svg, pngScale)
    const name = `${rota.heading.name} – ${yearScreen.title(yearsIn(years))}`
    const reply = await call('export.picture', { name, format, content })
    setBusy(false)
    if (!reply.ok) setFailure(reply.failure)
    else if (reply.value !== null) {
      look({ dialog: null })
      notify('done', picturing.saved(reply.value.path))
    }
  }

  return (
    <form className={classes.form} onSubmit={event => void write(event)}>
      {failure && <Account {...failureWords(failure)} />}
      <div className={classes.preview} style={lightVariables} role="img" aria-label={picturing.preview}>
        <HeatmapPicture ref={picture} rota={rota} years={years} roles={roles} rows={rows} view={view} />
      </div>
      <p className={classes.note}>{picturing.asShown}</p>
      <RadioChoice
        label={picturing.format}
        value={format}
        options={{ png: picturing.png, svg: picturing.svg }}
        isFirst
        onChange={setFormat}
      />
      <footer className={classes.foot}>
        <span className={classes.note}>{exporting.exportHint}</span>
        <Button onClick={() => look({ dialog: null })}>{exporting.cancel}</Button>
        <Button type="submit" variant="filled" aria-disabled={busy}>
          {exporting.export}
        </Button>
      </footer>
    </form>
  )
}

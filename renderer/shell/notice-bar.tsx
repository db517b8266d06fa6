import { Button, CloseButton } from '@mantine/core'
import { useEffect } from 'react'
import { dismissNotice, type Notice, useNotice } from '../notice.ts'
import { shell } from '../words.ts'
import classes from './shell.module.css'

/** Milliseconds after which a notice of something done goes away; one of a problem stays until it is dismissed. */
const lifetime = 10_000

/** The notice at the bottom of the window, read out as soon as it is there. */
export function NoticeBar() {
  const notice = useNotice(state => state.notice)
  useEffect(() => {
    if (notice?.tone !== 'done') return
    const timer = setTimeout(dismissNotice, lifetime)
    return () => clearTimeout(timer)
  }, [notice])
  return (
    <>
      <div role="status">{notice?.tone === 'done' && <Bar key={notice.id} notice={notice} />}</div>
      <div role="alert">{notice?.tone === 'problem' && <Bar key={notice.id} notice={notice} />}</div>
    </>
  )
}

function Bar({ notice }: { readonly notice: Notice }) {
  const { action } = notice
  return (
    <div className={classes.notice} data-tone={notice.tone}>
      <span>{notice.text}</span>
      {action && (
        <Button
          variant="subtle"
          onClick={() => {
            dismissNotice()
            action.run()
          }}
        >
          {action.label}
        </Button>
      )}
      <CloseButton size="sm" aria-label={shell.dismiss} onClick={dismissNotice} />
    </div>
  )
}

import { Modal } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import classes from './dialog.module.css'

/**
 * A dialog over the screen. Escape and its close button close it; a click outside does not, so nothing typed is lost. The
 * focus goes back to where it came from.
 */
export function Dialog(props: {
  readonly title: string
  /** What the close button is called. */
  readonly closeLabel: string
  /** Width in pixels. */
  readonly width: number
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  useFocusBack()
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={props.title}
      size={props.width}
      closeOnClickOutside={false}
      // The page never scrolls, and what would keep it from scrolling is a style that the policy refuses.
      lockScroll={false}
      closeButtonProps={{ 'aria-label': props.closeLabel }}
      classNames={{ header: classes.header, title: classes.title }}
    >
      {props.children}
    </Modal>
  )
}

/** Gives the focus back when the dialog goes, unless something else has taken it. */
function useFocusBack(): void {
  const from = useRef(document.activeElement)
  useEffect(() => {
    // What led from a dialog to this one goes with that one, which has given the focus back by now.
    const current = from.current?.isConnected && from.current !== document.body ? from.current : document.activeElement
    return () => {
      if (document.activeElement === document.body && current instanceof HTMLElement) {
        current.focus({ preventScroll: true })
      }
    }
  }, [])
}

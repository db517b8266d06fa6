import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './dialog.module.css'
import { useFocusBack } from './focus-back.ts'

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

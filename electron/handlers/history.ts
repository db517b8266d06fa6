import type { Handler } from '../context.ts'

/** Takes the newest change back. */
export const undo: Handler<'history.undo'> = ({ desk, now }) => desk.step('undo', now())

/** Brings back what was taken back last. */
export const redo: Handler<'history.redo'> = ({ desk, now }) => desk.step('redo', now())

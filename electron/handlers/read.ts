import type { Handler } from '../context.ts'

/** Everything that the window shows of the open rota. */
export const readRota: Handler<'rota.read'> = ({ desk }) => desk.read()

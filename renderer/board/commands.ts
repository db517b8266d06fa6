import type { Command } from '../commands/command.ts'
import { useView } from '../view.ts'
import { board } from '../words/board.ts'
import { lookAtBoard, showRows, useBoard } from './board-view.ts'
import { stepBoard, stepKeys } from './steps.ts'
import { ranges } from './timeline.ts'
import { canZoom, zoomBoard } from './zoom.ts'

const onBoard = () => useView.getState().screen === 'board'

/** How the board is looked at. */
export const boardCommands: readonly Command[] = [
  {
    id: 'board-rows',
    name: () => board.switchRows(useBoard.getState().rows),
    menu: 'view',
    keys: ['CommandOrControl+Shift+B'],
    enabled: onBoard,
    run: () => showRows(useBoard.getState().rows === 'people' ? 'roles' : 'people'),
  },
  ...ranges.map(
    (range): Command => ({
      id: `board-${range}`,
      name: () => board.showRange(board.ranges[range]),
      menu: 'view',
      keys: [],
      enabled: () => onBoard() && useBoard.getState().range !== range,
      run: () => lookAtBoard({ range }),
    }),
  ),
  ...([-1, 1] as const).map(
    (step): Command => ({
      id: step === 1 ? 'board-next' : 'board-previous',
      name: () => board.steps[step === 1 ? 'next' : 'previous'](board.ranges[useBoard.getState().range].toLowerCase()),
      menu: 'view',
      keys: [stepKeys[step]],
      enabled: onBoard,
      run: () => stepBoard(step),
    }),
  ),
  {
    id: 'board-nearer',
    name: () => board.nearer,
    menu: 'view',
    keys: [],
    enabled: () => onBoard() && canZoom(-1),
    run: () => zoomBoard(-1),
  },
  {
    id: 'board-farther',
    name: () => board.farther,
    menu: 'view',
    keys: [],
    enabled: () => onBoard() && canZoom(1),
    run: () => zoomBoard(1),
  },
]

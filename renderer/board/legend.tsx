import { Button, Popover } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { roleColour } from '../palette.ts'
import { type BoardSign, board, boardSigns } from '../words/board.ts'
import { shadeGlyphs } from '../words/coverage.ts'
import marks from './board.module.css'
import classes from './legend.module.css'

/** What lies on a bar, so that a mark on it is shown as on the board. */
const bar = <rect style={{ fill: roleColour(0) }} x={1} y={3} width={22} height={16} rx={2} />

/** Each sign as the board draws it, on a ground of 24 × 22 pixels. */
const pictures: Readonly<Record<BoardSign, ReactNode>> = {
  bar: (
    <>
      {bar}
      <text className={marks.barText} x={12} y={11.5}>
        {board.legendLetter}
      </text>
    </>
  ),
  hollow: <rect className={marks.shadow} x={1.5} y={3.5} width={21} height={15} />,
  surplus: (
    <>
      {bar}
      <path className={marks.surplus} d="M1 5h22v2h-22z" />
      <text className={marks.barText} x={12} y={13}>
        {shadeGlyphs.surplus}
      </text>
    </>
  ),
  open: (
    <>
      <rect className={marks.open} x={1.5} y={3.5} width={21} height={15} />
      <text className={marks.openSign} x={12} y={11.5}>
        !
      </text>
    </>
  ),
  away: <rect className={marks.away} width={24} height={22} />,
  unwanted: <rect className={marks.unwanted} width={24} height={22} />,
  wanted: <rect className={marks.wanted} width={24} height={22} />,
  outside: <rect className={marks.outside} width={24} height={22} />,
  own: <rect className={marks.own} x={1} y={1} width={22} height={20} />,
  hard: (
    <>
      {bar}
      <path className={marks.hard} d="M23 2v8l-8 -8z" />
    </>
  ),
  soft: (
    <>
      {bar}
      <path className={marks.soft} d="M23 2v6l-6 -6z" />
    </>
  ),
  offered: (
    <>
      {bar}
      <rect className={marks.offered} x={2.5} y={4.5} width={19} height={13} />
    </>
  ),
  pinned: (
    <>
      {bar}
      <path className={marks.pin} d="M5 2a2.6 2.6 0 1 1 -0.01 0zM5 7v3.5" />
    </>
  ),
  noted: (
    <>
      {bar}
      <path className={marks.noted} d="M23 19h-5l5 -5z" />
    </>
  ),
  draft: (
    <>
      {bar}
      <path className={marks.draft} d="M5.5 12.5a2.5 2.5 0 1 1 -0.01 0z" />
    </>
  ),
}

/** The button that opens what bars, patterns and marks of the rows mean. */
export function Legend() {
  const [opened, setOpened] = useState(false)
  return (
    <Popover position="bottom-end" shadow="md" withinPortal={false} opened={opened} onChange={setOpened}>
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          className={classes.opener}
          onClick={() => setOpened(!opened)}
          onKeyDown={event => event.key === 'Escape' && setOpened(false)}
        >
          {board.legend}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.panel} aria-label={board.legend}>
        <ul className={classes.legend}>
          {(Object.keys(pictures) as BoardSign[]).map(sign => (
            <li key={sign}>
              <svg width={24} height={22} aria-hidden="true">
                {pictures[sign]}
              </svg>
              {boardSigns[sign]}
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  )
}

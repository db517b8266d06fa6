import { bookingsInFile } from '../support/disk.ts'
import { press } from '../support/launch.ts'
import { expect, test } from './app.ts'
import { grid, openBoard, sampleFile } from './board.ts'
import { said } from './year.ts'

test('of 5,000 rows that are pasted 40 bad ones are told, and the good ones are booked as one change', async ({
  desktop,
}) => {
  const { app, page } = await desktop.start()
  await openBoard(page)
  const before = bookingsInFile(sampleFile(desktop.folder)).length
  const shifters = bookingsInFile(sampleFile(desktop.folder)).filter(({ code }) => code === 'DQM')
  const names = [...new Set(shifters.map(({ name }) => name))]
  const rows = Array.from({ length: 5000 }, (_, index) => {
    const day = new Date(Date.UTC(2017, 0, 1 + (index % 365))).toISOString().slice(0, 10)
    const third = Math.floor(index / 365) % 3
    const start = ['07:00', '15:00', '23:00'][third]
    // Five people on each slot, who come again after weeks: no two rows ask for the same.
    const turn = 3 * (index % 365) + third + 9 * Math.floor(index / 1095)
    const name = index % 125 === 0 ? 'Nobody Known' : names[turn % names.length]
    return `${name}\t${day}\tDQM\t${start}`
  })
  const table = ['Name\tDate\tRole\tStart', ...rows].join('\n')
  await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), table)
  await grid(page).focus()
  await press(app, 'Control+V')
  const dialog = page.getByRole('dialog', { name: 'Paste bookings' })
  await expect(dialog.getByRole('status')).toContainText(/ to book, (\d+ already there, )?40 not taken/, {
    timeout: 30_000,
  })
  await expect(dialog.getByRole('combobox', { name: 'What “Nobody Known” means' })).toBeVisible()
  expect(bookingsInFile(sampleFile(desktop.folder))).toHaveLength(before)

  const book = dialog.getByRole('button', { name: /^Book [\d,]+$/ })
  const booked = Number((await book.innerText()).replace(/\D/g, ''))
  expect(booked).toBeGreaterThan(0)
  await book.click()
  await said(page, /^Done: (Book|Paste) /)
  expect(bookingsInFile(sampleFile(desktop.folder))).toHaveLength(before + booked)
  await press(app, 'Control+Z')
  await said(page, /^Undone/)
  expect(bookingsInFile(sampleFile(desktop.folder))).toHaveLength(before)
})

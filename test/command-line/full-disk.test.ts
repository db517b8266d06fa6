import { execFileSync, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { closedSample } from '../support/closed-sample.ts'

const program = resolve(import.meta.dirname, '..', '..', 'electron', 'command-line.ts')
const sample = closedSample()

/** Runs a script where it may mount disks that nobody else sees: for root, and for anybody where the system allows it. */
const apart = ['--map-root-user', '--mount', 'sh', '-uc']

const canMount = spawnSync('unshare', [...apart, 'mount -t tmpfs none /mnt']).status === 0

/**
 * Runs a script with a real disk of 8 MB, the folder `disk`, that it can `fill` but for some bytes, `free` and `lock`.
 *
 * @returns the lines it says; `sums` says what is on the disk, `watchbill` how it ended
 */
function withSmallDisk(folder: string, script: string): string[] {
  const prepared = `exec 2>&1
    mkdir disk && mount -t tmpfs -o size=8m none disk
    watchbill() { "$node" "$program" "$@"; echo "ended with $?"; }
    fill() { dd if=/dev/zero of=disk/filler bs=4k status=none 2> /dev/null; truncate --size=-$1 disk/filler; }
    free() { rm disk/filler; }
    lock() { mount -o remount,ro disk; }
    sums() { (cd disk && find . -type f ! -name filler ! -name '*-shm' -size +0 -exec md5sum {} + | sort -k 2); }
    ${script}`
  const env = { ...process.env, node: process.execPath, program, XDG_CONFIG_HOME: folder, NODE_NO_WARNINGS: '1' }
  return execFileSync('unshare', [...apart, prepared], { cwd: folder, env, encoding: 'utf8' })
    .trimEnd()
    .split('\n')
}

const full = /^watchbill: The disk is full: (.*) could not be written\. What was there before is kept\. Free some space/
const locked = /^watchbill: (.*) cannot be written to\. It is as it was\./

describe.skipIf(!canMount)('a disk that is full, or not to be written to,', () => {
  test('keeps the calendar that was there, and takes the new one as soon as it can', () => {
    const exported = 'watchbill export sample.watchbill --scope role:DQM --out disk'
    const said = withSmallDisk(
      sample().folder,
      `fill 0; ${exported}; sums; free
      ${exported}; sums
      fill 0; ${exported} --times utc; sums; ls -A disk
      lock; ${exported} --times utc; sums`,
    )
    const [, , , , first] = said
    expect(first).toMatch(/ \.\/Sample-2017-DQM\.ics$/)
    const ics = 'Sample-2017-DQM.ics'
    expect(said).toEqual([
      ...[expect.stringMatching(full), 'ended with 4'],
      ...['disk/Sample-2017-DQM.ics: 768 events', 'ended with 0', first],
      ...[expect.stringMatching(full), 'ended with 4', first, ics, 'filler'],
      ...[expect.stringMatching(locked), 'ended with 4', first],
    ])
  })

  test('keeps the rota as it was, lets it be looked at, and takes the import as soon as it can', () => {
    const { folder } = sample()
    const people = Array.from({ length: 2000 }, (_, n) => `Person ${n},person${n}@example.org\n`)
    writeFileSync(join(folder, 'people.csv'), `name,email\n${people.join('')}`)
    const imported = 'watchbill import disk/sample.watchbill people.csv'
    const said = withSmallDisk(
      folder,
      `cp sample.watchbill disk/; sums
      fill 0; ${imported}; sums; watchbill export disk/sample.watchbill --scope role:ORM --draft; free
      fill 65536; ${imported}; sums; free
      lock; ${imported}; sums; mount -o remount,rw disk
      ${imported}
      ${imported}`,
    )
    const [before] = said
    expect(before).toMatch(/ \.\/sample\.watchbill$/)
    expect(said).toEqual([
      ...[before, expect.stringMatching(full), 'ended with 4', before],
      ...['Sample-2017-ORM.ics: 33 events', 'ended with 0'],
      ...['people.csv: people, 2,000 added', expect.stringMatching(full), 'ended with 4', before],
      ...[expect.stringMatching(locked), 'ended with 4', before],
      ...['people.csv: people, 2,000 added', 'Imported 2,000 rows.', 'ended with 0'],
      ...['people.csv: people, 2,000 as they are', expect.stringMatching('nothing was imported'), 'ended with 0'],
    ])
  })
})

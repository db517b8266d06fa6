import { expect, it } from 'vitest'
import { readDropped } from '../../renderer/import/dropped-files.ts'

it('reads what was dropped as UTF-8, in the order in which it came', async () => {
  const files = [new File(['name\nÉloïse'], 'people.csv'), new File(['\uFEFFemail'], 'b.txt')]
  expect(await readDropped(files)).toEqual({
    ok: true,
    files: [
      { name: 'people.csv', text: 'name\nÉloïse' },
      { name: 'b.txt', text: 'email' },
    ],
  })
})

it('takes 20 MB, and not an octet more', async () => {
  const sized = (octets: number) => readDropped([new File([new Uint8Array(octets)], 'big.csv')])
  expect((await sized(20_000_000)).ok).toBe(true)
  expect(await sized(20_000_001)).toEqual({
    ok: false,
    sentence: 'big.csv is larger than 20 MB: divide it into smaller files. Nothing was changed.',
  })
})

it('says how to open a rota, and takes none of the other files then', async () => {
  expect(await readDropped([new File(['a'], 'a.csv'), new File([''], 'My.WATCHBILL')])).toEqual({
    ok: false,
    sentence: 'My.WATCHBILL is a rota: open it with Open…. Nothing was changed.',
  })
})

it('says so when something cannot be read, as a folder', async () => {
  const folder = new File([''], 'folder')
  folder.arrayBuffer = () => Promise.reject(new DOMException('', 'NotFoundError'))
  expect(await readDropped([folder])).toEqual({
    ok: false,
    sentence: 'folder cannot be read: it may be a folder, or was moved. Nothing was changed.',
  })
})

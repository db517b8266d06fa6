import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decidePage } from '../../rota/handbook.ts'
import { handbookNoteOf } from '../../rota/handbook-note.ts'
import { rotaAfter } from '../support/decided.ts'
import { scene } from '../support/scene.ts'

/** What a page of DQM tells outside of the app. */
function noteOf(text: string) {
  const { rota, role, newId } = scene()
  const { id } = role('DQM')
  return handbookNoteOf(rotaAfter(rota, decidePage(rota, id, text, newId)), id)
}

describe('what the handbook tells outside of the app', () => {
  it('is the address that the page names on a line of its own', () => {
    const address = 'https://example.org/dqm?page=2#top'
    expect(noteOf(`# DQM\n\nAddress: ${address}\n\n## Contacts\n\n- Ada\n`)).toEqual({ kind: 'address', address })
    expect(noteOf(`# DQM\r\n\r\naddress: <${address}>\r\n`)).toEqual({ kind: 'address', address })
  })

  it.each([
    'See https://example.org/dqm',
    'The address: https://example.org/dqm',
    'Address: javascript:alert(1)',
    'Address: https://example.org/a b',
    'Address: https://example.org/"><b>',
    'Address: ftp://example.org',
  ])('is no address that is anything else: %s', text => {
    expect(noteOf(text)).toBeNull()
  })

  it('is else what stands under Contacts, as plain text on one line', () => {
    const page =
      '## Contacts\n\nAsk **first**:\n\n- Ada, 16 12 34\n- [ ] [Bo](mailto:bo@example.org)\n* `Cy`\n\n## Later\n\nnot this'
    expect(noteOf(`# DQM\n\n${page}`)).toEqual({
      kind: 'contacts',
      contacts: 'Ask first: Ada, 16 12 34; Bo mailto:bo@example.org; Cy',
    })
  })

  it('is nothing where no contact is written down yet', () => {
    for (const text of ['# DQM', '## Contacts', '## Contacts\n\n- \n', '## Contacts\n\n*Not written\ndown yet.*\n']) {
      expect(noteOf(text)).toBeNull()
    }
    const { rota, role } = scene()
    expect(handbookNoteOf(rota, role('DQM').id)).toBeNull()
  })

  it('is never longer than a line of a calendar bears, whatever the page says', () => {
    expect(noteOf(`## Contacts\n${'😀'.repeat(300)}`)).toEqual({ kind: 'contacts', contacts: `${'😀'.repeat(199)}…` })
    fc.assert(
      fc.property(fc.string({ maxLength: 400, unit: fc.constantFrom(...'*_`[]()#-> \n\tab😀') }), text => {
        const note = noteOf(`## Contacts\n${text}`)
        if (note?.kind !== 'contacts') return
        expect([...note.contacts].length).toBeLessThanOrEqual(200)
        expect(note.contacts).not.toMatch(/\n/)
      }),
    )
  })
})

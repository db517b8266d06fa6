import { pageOfRole } from './handbook.ts'
import { derived, type Rota } from './rota.ts'

/** What tells somebody outside of the app where to read on about a role. */
export type HandbookNote =
  /** The page has an address on the web. */
  | { readonly kind: 'address'; readonly address: string }
  /** Whom to ask, on one line. */
  | { readonly kind: 'contacts'; readonly contacts: string }

/** Most characters of the contacts. */
const longest = 200

/** A line of its own such as `Address: https://example.org/dqm`. */
const addressLine = /^address:\s*<?(https?:\/\/[^\s<>"'()\\^`{|}]{1,500})>?\s*$/im

/** A line of its own such as `Location: control room, building 3`. */
const locationLine = /^location:[ \t]*(\S[^\r\n]{0,199})$/im

/** Where a section begins. */
const heading = /^(?=#{1,6}[ \t])/m

/** The heading of the section that says whom to ask. */
const contactsHeading = /^#{1,6}[ \t]+contacts[ \t]*$/im

/** A paragraph all in italics: a remark of who wrote the page, such as that something is not known yet. */
const remark = /^([*_])(?!\1)[^*_]+\1[ \t]*$/gm

const notes = derived(['handbookPage'], rota => {
  const found = new Map<string, HandbookNote>()
  for (const [roleId, { text }] of pageOfRole(rota)) {
    const note = noteIn(text)
    if (note !== null) found.set(roleId, note)
  }
  return found
})

/** The address that a role's page names as its own, else its contacts; null: it tells neither. */
export function handbookNoteOf(rota: Rota, roleId: string): HandbookNote | null {
  return notes(rota).get(roleId) ?? null
}

const locations = derived(['handbookPage'], rota => {
  const pages = [...pageOfRole(rota)]
  return new Map(pages.map(([roleId, { text }]) => [roleId, locationLine.exec(text)?.[1]?.trim() ?? '']))
})

/** Where a role is done, as its page says; empty where it does not. */
export function locationOf(rota: Rota, roleId: string): string {
  return locations(rota).get(roleId) ?? ''
}

function noteIn(page: string): HandbookNote | null {
  const text = page.replace(/\r\n?/g, '\n')
  const address = addressLine.exec(text)?.[1]
  if (address !== undefined) return { kind: 'address', address }
  const section = text.split(heading).find(each => contactsHeading.test(each))
  const contacts = oneLine(section?.replace(contactsHeading, '') ?? '')
  return contacts === '' ? null : { kind: 'contacts', contacts }
}

/** Markdown as plain text on one line, cut where it is long. */
function oneLine(markdown: string): string {
  const lines = markdown
    .replace(remark, '')
    .split('\n')
    .map(line => line.replace(/^\s*(?:[-*+>]|\d+\.)\s+(?:\[[ xX]\]\s+)?/, '').replace(/\s+/g, ' '))
    .map(line =>
      line
        .replace(/\[([^\]]*)\]\(([^)\s]*)\)/g, '$1 $2')
        .replace(/\*\*|__|`/g, '')
        .trim(),
    )
    .filter(line => line !== '' && !/^[-*+]$/.test(line))
  const letters = [...lines.join('; ').replaceAll(':; ', ': ')]
  return letters.length <= longest
    ? letters.join('')
    : `${letters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`
}

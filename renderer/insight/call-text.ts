import { callByGroup, type OpenSlot } from '../../rota/call.ts'
import { handbookNoteOf } from '../../rota/handbook-note.ts'
import type { Rota } from '../../rota/rota.ts'
import { rolesInOrder } from '../../rota/slots.ts'
import { callWords, openWords } from '../words/call.ts'
import { callColumns } from './call-columns.ts'
import type { CallView, ShownCall } from './call-view.ts'

/** What a call says, before it is written in any format. */
interface CallText {
  readonly title: string
  readonly summary: string
  readonly groups: readonly string[]
  /** Where to read on about each role that is looked for, or whom to ask. */
  readonly notes: readonly { readonly text: string; readonly address: string | null }[]
  readonly heads: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** Whom a call is for, after its dates. */
export function callTitle(rota: Rota, { range, filter }: Pick<ShownCall, 'range' | 'filter'>): string {
  const role = filter.roleId === null ? null : rota.get('role', filter.roleId).code
  const whom = [filter.institute, filter.subsystem].filter(name => name !== null).join(', ')
  return [callWords.heading(range), role, whom === '' ? null : callWords.forWhom(whom)]
    .filter(part => part !== null)
    .join(', ')
}

/** A call in Markdown: nothing in it, a name for example, is taken for markup. */
export function callMarkdown(rota: Rota, call: ShownCall, by: CallView['by']): string {
  const { title, summary, groups, notes, heads, rows } = textOf(rota, call, by)
  const row = (cells: readonly string[]) => `| ${cells.map(plainInMarkdown).join(' | ')} |`
  return [
    `# ${plainInMarkdown(title)}`,
    '',
    plainInMarkdown(summary),
    '',
    ...groups.map(group => `- ${plainInMarkdown(group)}`),
    ...(groups.length > 0 ? [''] : []),
    row(heads),
    `| ${heads.map(() => '---').join(' | ')} |`,
    ...rows.map(row),
    '',
    ...notes.map(({ text, address }) => `- ${plainInMarkdown(text)}${address === null ? '' : ` <${address}>`}`),
    ...(notes.length > 0 ? [''] : []),
  ].join('\n')
}

/** A call as a page of HTML on its own, without scripts or anything to load; every text is escaped. */
export function callHtml(rota: Rota, call: ShownCall, by: CallView['by']): string {
  const { title, summary, groups, notes, heads, rows } = textOf(rota, call, by)
  const link = (address: string) => ` <a href="${plainInHtml(address)}">${plainInHtml(address)}</a>`
  const cells = (name: 'th' | 'td', texts: readonly string[]) =>
    `<tr>${texts.map(text => `<${name} style="padding: 3px 12px 3px 0; text-align: left">${plainInHtml(text)}</${name}>`).join('')}</tr>`
  return [
    `<!doctype html>`,
    `<html lang="en"><head><meta charset="utf-8"><title>${plainInHtml(title)}</title></head>`,
    `<body style="font-family: sans-serif; font-size: 14px">`,
    `<h1 style="font-size: 20px">${plainInHtml(title)}</h1>`,
    `<p>${plainInHtml(summary)}</p>`,
    groups.length > 0 ? `<ul>${groups.map(group => `<li>${plainInHtml(group)}</li>`).join('')}</ul>` : '',
    `<table style="border-collapse: collapse"><thead>${cells('th', heads)}</thead>`,
    `<tbody>${rows.map(texts => cells('td', texts)).join('\n')}</tbody></table>`,
    ...notes.map(({ text, address }) => `<p>${plainInHtml(text)}${address === null ? '' : link(address)}</p>`),
    `</body></html>`,
    '',
  ].join('\n')
}

function textOf(rota: Rota, call: ShownCall, by: CallView['by']): CallText {
  const columns = callColumns(rota)
  return {
    title: callTitle(rota, call),
    summary: openWords(call.open),
    groups: callByGroup(rota, call.open, by).map(callWords.group),
    notes: notesOf(rota, call.open),
    heads: columns.map(({ name }) => name),
    rows: call.open.map((open: OpenSlot) => columns.map(({ text }) => text(open))),
  }
}

function notesOf(rota: Rota, open: readonly OpenSlot[]): CallText['notes'] {
  const asked = new Set(open.map(({ role }) => role))
  return rolesInOrder(rota).flatMap(role => {
    const note = asked.has(role) ? handbookNoteOf(rota, role.id) : null
    if (note === null) return []
    const isAddress = note.kind === 'address'
    const text = isAddress ? callWords.handbook(role.code) : callWords.contacts(role.code, note.contacts)
    return { text, address: isAddress ? note.address : null }
  })
}

/** Text that HTML shows as it is. */
function plainInHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

/** Text that Markdown shows as it is, on one line. */
function plainInMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]()<>#+!|~&]/g, '\\$&')
}

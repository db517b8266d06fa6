import MarkdownIt from 'markdown-it'
import { describe, expect, it } from 'vitest'
import { callHtml, callMarkdown, callTitle } from '../../renderer/insight/call-text.ts'
import { callIn, useCall } from '../../renderer/insight/call-view.ts'
import { decidePage } from '../../rota/handbook.ts'
import { rotaAfter } from '../support/decided.ts'
import { scene } from '../support/scene.ts'

const hostile = '<img src=x onerror=alert(1)> | [a](javascript:b) `c` *d* & "e\'\n# f'

describe('a call as text', () => {
  const crew = scene({
    periods: [['physics', '2017-07-12', '2017-07-13']],
    people: { Ada: { levels: { DQM: 'qualified' }, institute: hostile } },
    slots: ['DQM 2017-07-12 23:00'],
  })
  const view = { ...useCall.getInitialState(), by: 'institute' } as const
  const call = callIn(crew.rota, 2017, view)

  it('says what is open, what it needs and earns, and for whom it needs no training', () => {
    const markdown = callMarkdown(crew.rota, call, view.by)
    expect(callTitle(crew.rota, call)).toBe('Call for shifters, 1 January 2017 – 31 December 2017')
    expect(markdown).toContain('1 slot is open, with 1 place; 1 slot could be taken by somebody without training.')
    expect(markdown).toContain('1 DQM slot, no training needed for 1 of you')
    expect(markdown).toContain('| Wed 12 Jul 2017 | 23:00–07:00 | DQM | 1 person | night | 1.5 | 1 |')
  })

  it('takes no name for markup, in HTML or in Markdown', () => {
    const html = callHtml(crew.rota, call, view.by)
    expect(html).not.toContain('<img')
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; | [a](javascript:b)')
    const rendered = new MarkdownIt({ html: true }).render(callMarkdown(crew.rota, call, view.by))
    expect(rendered).not.toMatch(/<(img|a|code|em)\b/)
    expect(rendered.match(/<h1>/g)).toHaveLength(1)
    expect(rendered.match(/<tr>/g)).toHaveLength(2)
  })

  it('names the address of the handbook of a role that is looked for, or its contacts', () => {
    const { rota, newId } = crew
    const told = (page: string) => {
      const written = rotaAfter(rota, decidePage(rota, crew.role('DQM').id, page, newId))
      const shown = callIn(written, 2017, view)
      const html = new MarkdownIt({ html: true }).render(callMarkdown(written, shown, view.by))
      return [html, callHtml(written, shown, view.by)]
    }
    for (const html of told('Address: https://example.org/dqm?a=1&b=2')) {
      expect(html).toContain(
        'Handbook of DQM: <a href="https://example.org/dqm?a=1&amp;b=2">https://example.org/dqm?a=1&amp;b=2</a>',
      )
    }
    for (const html of told(`## Contacts\n\nAda <b>Quill</b>, 16 12 34`)) {
      expect(html).toContain('Contacts of DQM: Ada &lt;b&gt;Quill&lt;/b&gt;, 16 12 34')
    }
    const orm = rotaAfter(rota, decidePage(rota, crew.role('ORM').id, 'Address: https://example.org/orm', newId))
    expect(callMarkdown(orm, callIn(orm, 2017, view), view.by)).not.toContain('Handbook')
  })

  it('is of the whole year where dates of another were chosen, and of everybody where a role is not there', () => {
    const other = {
      ...view,
      range: { start: '2016-01-01', end: '2016-02-01' } as never,
      filter: { roleId: 'of another rota', institute: 'nowhere', subsystem: null },
    }
    const shown = callIn(crew.rota, 2017, other)
    expect(shown).toMatchObject({
      range: { start: '2017-01-01', end: '2018-01-01' },
      filter: { roleId: null, institute: null },
    })
    expect(shown.open).toHaveLength(1)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { htmlOf } from '../../renderer/handbook/markdown.ts'

describe('a page of the handbook', () => {
  it('is drawn below the headings of the window, with boxes to tick', () => {
    expect(htmlOf('# What it does\n\n- [ ] look\n- [x] tell\n')).toBe(
      '<h3>What it does</h3>\n<ul>\n<li>☐ look</li>\n<li>☑ tell</li>\n</ul>\n',
    )
  })

  it('has links, also bare ones, but only to harmless addresses', () => {
    expect(htmlOf('[the desk](mailto:desk@example.org)')).toContain('<a href="mailto:desk@example.org">the desk</a>')
    expect(htmlOf('https://example.org/x')).toContain('<a href="https://example.org/x">')
    for (const address of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'vbscript:x'])
      expect(htmlOf(`[x](${address})`)).not.toContain('<a')
  })

  it('lets no tag of its text through, and no picture from elsewhere', () => {
    expect(htmlOf('<script>alert(1)</script>')).toBe('<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n')
    expect(htmlOf('![pixel](https://example.org/p.png)')).not.toContain('<img')
    const known = /^(h[3-6]|p|ul|ol|li|a|em|strong|s|code|pre|blockquote|hr|br|table|thead|tbody|tr|th|td)$/
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '<',
            '>',
            '"',
            "'",
            '&',
            '[',
            '](',
            ')',
            '`',
            '\n',
            '#',
            '- ',
            'img',
            ' src=',
            'javascript:',
            'onclick=',
            '!',
            'a',
            '|',
            '\\',
          ),
          { maxLength: 40 },
        ),
        parts => {
          const tags = [...htmlOf(parts.join('')).matchAll(/<\/?([a-z0-9]+)([^>]*)>/g)]
          for (const [, name, attributes] of tags) {
            expect(name).toMatch(known)
            expect(attributes).toMatch(/^( (href|start|class|style)="[^"]*")* ?\/?$/)
          }
        },
      ),
    )
  })
})

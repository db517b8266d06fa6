import type { Command, Options } from './command.ts'
import { exitMeanings } from './ending.ts'

/** How wide a line of help is at most. */
const width = 80

/** What the program is and which commands there are, as a page of a manual. */
export function overview(commands: readonly Command[]): string {
  const longest = Math.max(...commands.map(({ name }) => name.length))
  return page([
    ['NAME', ['watchbill - read and fill a rota without its window']],
    ['SYNOPSIS', ['watchbill COMMAND FILE [OPTION]...', 'watchbill --help [COMMAND]', 'watchbill --version']],
    [
      'DESCRIPTION',
      wrapped(
        'Does with a rota (a .watchbill file) what its window does, by the same rules, and needs no display. The rota may be open in the window at the same time. Results are written to standard output, what went wrong and what to know to standard error.',
      ),
    ],
    ['COMMANDS', commands.map(({ name, summary }) => `${name.padEnd(longest)}  ${summary}`)],
    ['EXIT STATUS', exitLines()],
    ['SEE ALSO', ['watchbill --help COMMAND tells the options of a command, with examples.']],
  ])
}

/** A command with its options, as a page of a manual. */
export function manualOf({ name, summary, synopsis, description, options, examples }: Command): string {
  return page([
    ['NAME', [`watchbill ${name} - ${summary}`]],
    ['SYNOPSIS', wrapped(`watchbill ${name} ${synopsis}`, '  ')],
    ['DESCRIPTION', description.flatMap((text, index) => [...(index > 0 ? [''] : []), ...wrapped(text)])],
    ['OPTIONS', optionLines(options)],
    ['EXIT STATUS', exitLines()],
    ['EXAMPLES', examples.flatMap(({ line, does }) => [line, `    ${does}`])],
  ])
}

function page(parts: readonly (readonly [string, readonly string[]])[]): string {
  return parts
    .map(([title, lines]) => [title, ...lines.map(line => (line === '' ? '' : `    ${line}`))].join('\n'))
    .join('\n\n')
}

function optionLines(options: Options): string[] {
  return Object.entries(options).flatMap(([name, { type, value, says }]) => [
    type === 'string' ? `--${name} ${value ?? 'TEXT'}` : `--${name}`,
    ...wrapped(says, '', 8).map(line => `    ${line}`),
  ])
}

function exitLines(): string[] {
  return Object.entries(exitMeanings).flatMap(([code, meaning]) => {
    const [first, ...rest] = wrapped(meaning, '', 8)
    return [`${code.padStart(2)}  ${first}`, ...rest.map(line => `    ${line}`)]
  })
}

/** A text in lines that fit. @param hanging  what stands before all lines but the first */
function wrapped(text: string, hanging = '', indent = 4): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && indent + line.length + 1 + word.length > width) {
      lines.push(line)
      line = `${hanging}${word}`
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { nearest } from '../../rota/near.ts'
import { type ExitCode, misused } from './ending.ts'
import type { Terminal } from './terminal.ts'

/** One option of a command, as it is parsed and as the help tells it. */
export interface Option {
  readonly type: 'string' | 'boolean'
  readonly multiple?: boolean
  /** What stands for its value in the help. */
  readonly value?: string
  readonly says: string
}
export type Options = Readonly<Record<string, Option>>

/** What the command line can do. */
export interface Command {
  readonly name: string
  /** What follows `watchbill NAME`. */
  readonly synopsis: string
  /** In half a sentence. */
  readonly summary: string
  /** In paragraphs. */
  readonly description: readonly string[]
  readonly options: Options
  readonly examples: readonly { readonly line: string; readonly does: string }[]
  readonly run: (args: readonly string[], terminal: Terminal) => Promise<ExitCode>
}

type Value<O extends Option> = O['type'] extends 'boolean' ? boolean : O['multiple'] extends true ? string[] : string

/** What was given on a command line. */
export interface Given<O extends Options> {
  readonly values: { readonly [Name in keyof O]?: Value<O[Name]> }
  readonly files: readonly string[]
}

/** Takes a command line apart. @throws Ending if it names an option that is not there, or one without its value */
export function taken<const O extends Options>(args: readonly string[], options: O): Given<O> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: options as unknown as ParseArgsOptionsConfig,
      allowPositionals: true,
    })
    return { values: values as Given<O>['values'], files: positionals }
  } catch (fault) {
    const [, named = ''] = (fault instanceof Error && /'(-[^' ]+)/.exec(fault.message)) || []
    if (named === '') throw fault
    const name = named.replace(/^-+/, '').replace(/=.*$/s, '')
    const option = options[name]
    if (option === undefined) {
      const meant = nearest(name, Object.keys(options)).map(each => `--${each}`)
      throw misused(`There is no option ${named}`, meant)
    }
    throw misused(
      option.type === 'boolean' ? `--${name} takes no value` : `--${name} needs a value: ${option.value ?? 'TEXT'}`,
    )
  }
}

/** The one rota that a command line names. @throws Ending if it names none, or several */
export function oneRota(files: readonly string[]): string {
  const [rota, more] = files
  if (rota === undefined) throw misused('Which rota? Give its file')
  if (more !== undefined) throw misused(`One rota at a time: ${more} is one too many`)
  return rota
}

/** A whole number that an option gives. @throws Ending if it is not one of the range */
export function wholeNumber(option: string, text: string, least: number, most: number): number {
  const number = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN
  if (number >= least && number <= most) return number
  throw misused(`--${option} ${text} is not a whole number from ${least} to ${most}`)
}

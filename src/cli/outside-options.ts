import { readFileSync, writeFileSync } from 'node:fs'
import type { Command } from 'commander'
import { DataError, UsageError } from '../errors.js'
import { parseYaml } from '../knowledge/yaml-file.js'
import { type ReadOutsideFile, readOutsideFile } from '../library/outside.js'
import type { OutsideReading } from '../outside/read-outside.js'
import {
  dayOrderNamed,
  fieldNamed,
  joinedMapping,
  type Mapping,
  mappingOf,
  mappingParts,
  NO_MAPPING,
} from '../outside/sheet/mapping.js'
import { textOption } from './wanted-options.js'

/** The options that say how a sheet kept by hand is to be read. */
export const withMappingOptions = (command: Command): Command =>
  command
    .option('--map <column=field>', 'what a column holds, by its header or letter; may be given again', gathered, [])
    .option('--type <word=type>', 'what a word of the sheet for a type stands for; may be given again', gathered, [])
    .option('--day-order <order>', 'how dates in numbers are written: dmy, mdy, ymd or ydm')
    .option('--mapping <file>', 'read all that from a file, JSON or YAML')
    .option('--sheet <name>', 'which sheet of a workbook; else the first with something in it')

/** Whether any of those options is given. */
export const saysHowToRead = ({ map, type, ...others }: Readonly<Record<string, unknown>>): boolean =>
  [map, type].some((given) => (given as readonly string[]).length > 0) ||
  [others.dayOrder, others.mapping, others.sheet].some((given) => given !== undefined)

const gathered = (value: string, before: readonly string[]): readonly string[] => [...before, value]

/** A file of outside events as the options say it is to be read, with its bytes. */
export const outsideFileOf = (path: string, options: Readonly<Record<string, unknown>>): Promise<ReadOutsideFile> =>
  readOutsideFile(path, mappingOptions(options), textOption(options.sheet))

/** The mapping the options give: what is typed holds over what the file says. */
const mappingOptions = (options: Readonly<Record<string, unknown>>): Mapping => {
  const from = options.mapping === undefined ? NO_MAPPING : readMapping(String(options.mapping))
  const pairs = (option: '--map' | '--type', given: unknown): readonly (readonly [string, string])[] =>
    (given as readonly string[]).map((pair) => pairOf(option, pair))
  return joinedMapping(from, {
    columns: new Map(pairs('--map', options.map).map(([name, field]) => [name, fieldNamed(field, '--map')])),
    dayOrder: options.dayOrder === undefined ? null : dayOrderNamed(String(options.dayOrder), '--day-order'),
    types: new Map(pairs('--type', options.type).map(([word, type]) => [word.toLowerCase(), type])),
  })
}

const pairOf = (option: string, pair: string): readonly [string, string] => {
  const at = pair.lastIndexOf('=')
  if (at <= 0 || at === pair.length - 1)
    throw new UsageError(
      `${option} "${pair}": write what the sheet has, =, and what it is, as "${option === '--map' ? 'Day of attack=date' : 'air raid=195'}"`,
    )
  return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()]
}

const readMapping = (file: string): Mapping => {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new DataError(`${file}: cannot be read (${(error as NodeJS.ErrnoException).code}); check the name`)
  }
  const { value } = parseYaml(text, file, (fault) => {
    throw new UsageError(fault)
  })
  return mappingOf(value, file)
}

/** Writes what was given and guessed as a mapping: JSON where the name ends so, else YAML; never over a file that is there. */
export const saveMapping = (file: string, { columns, dayOrder, types }: Mapping, { sheet }: OutsideReading): void => {
  if (sheet === null) throw new UsageError('--save-mapping: a published format has no mapping; leave the option out')
  const used = sheet.columns.filter(({ header }) => header !== '').map(({ header, field }) => [header, field] as const)
  const parts = mappingParts({ columns: new Map([...used, ...columns]), dayOrder, types })
  const text = file.endsWith('.json') ? `${JSON.stringify(parts, null, 2)}\n` : yamlText(parts)
  try {
    writeFileSync(file, text, { flag: 'wx' })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST')
      throw new UsageError(`${file}: is there already, and nothing is overwritten; name another file`)
    throw new DataError(`${file}: cannot be written (${code}); name a file that can be`)
  }
}

/** Strings as JSON are YAML as well. */
const yamlText = (parts: Readonly<Record<string, unknown>>): string =>
  Object.entries(parts)
    .map(([name, part]) =>
      typeof part === 'string'
        ? `${name}: ${part}\n`
        : `${name}:\n${Object.entries(part as Readonly<Record<string, string>>)
            .map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}\n`)
            .join('')}`,
    )
    .join('')

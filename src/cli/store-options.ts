import { type Command, Option } from 'commander'
import { UsageError } from '../errors.js'
import { type Mode, openStore, type Store } from '../store/store.js'

/** The option that names the store. */
export const withStoreOption = (command: Command): Command =>
  command.addOption(new Option('--store <file>', 'the store').default('parley.duckdb').env('PARLEY_STORE'))

/** How what is found is printed. */
export type Format = 'table' | 'json' | 'csv'

/** The option for how to print rows. */
export const withFormatOption = (command: Command): Command =>
  command.addOption(
    new Option('--format <format>', 'how to print it').choices(['table', 'json', 'csv']).default('table'),
  )

/** The option for how many rows to print at most; a usage error when it is no number of rows. */
export const withLimitOption = (command: Command, limit: number): Command =>
  command.option('--limit <number>', 'print at most so many', wholeNumber('--limit'), limit)

/** Reads an option's value as a whole number over zero; anything else is a usage error. */
export const wholeNumber =
  (option: string) =>
  (value: string): number => {
    if (!/^\d{1,7}$/.test(value) || Number(value) === 0) {
      throw new UsageError(`${option} ${value}: is no whole number; give one from 1 to 9999999`)
    }
    return Number(value)
  }

/**
 * Opens the store that the options name, does the work, and closes the store whatever came of it. A store that was only read is left to
 * the end of the process, which is the end of the command: closing it would take as long as a small query.
 */
export const inStore = async <T>(
  options: Readonly<Record<string, unknown>>,
  mode: Mode,
  work: (store: Store) => Promise<T>,
): Promise<T> => {
  const store = await openStore(String(options.store), mode)
  try {
    return await work(store)
  } finally {
    if (mode !== 'read') await store.close()
  }
}
